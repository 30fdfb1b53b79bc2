using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>How many authorities of the type would reach the standard, by the answers they really gave last year.</summary>
[Route("indicator-sets/{year}/{type}/indicators/{code}/simulations")]
[Authorize(Policies.ReadSets)]
public sealed class SimulationsController(SetQueries queries, SimulateIndicator simulate, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [RequestFormLimits(ValueCountLimit = 5000, ValueLengthLimit = 1024 * 1024, KeyLengthLimit = 100)]
    public async Task<IActionResult> Run(string year, string type, string code, int? version, CancellationToken cancel)
    {
        if (await queries.FindAsync(year, type, version, cancel) is not { } record || record.Set.Indicators.Find(code) is not { } stored)
            return NotFound();
        var text = IndicatorText.From(await Request.ReadFormAsync(cancel)) is { } typed && typed.Places.Any() ? typed : IndicatorText.Of(stored);
        var (json, unread) = text.ToJson(record.Set, stored, words);
        var reading = IndicatorDocument.Read(json, record.Set);
        var page = new SimulationPage(record, stored, null, null);
        if (unread.Count > 0 || !reading.IsRight)
            page = page with { WhyNot = words["แก้ช่องที่แจ้งในตัวชี้วัดก่อน จึงจำลองได้"] };
        else if (await queries.LastYearAsync(record, cancel) is not { } lastYear || StudioQueries.CounterpartOf(stored, lastYear) is not { } before)
            page = page with { WhyNot = words["ไม่มีตัวชี้วัดนี้ในชุดปีก่อน จึงไม่มีคำตอบจริงให้จำลอง"] };
        else
            page = page with { Simulation = await simulate.RunAsync(lastYear.Row.RoundId, lastYear.Round.Year, record.Row.Type, before.Code, reading.Indicator, cancel) };
        return Request.IsFromScript() ? PartialView("_Simulation", page) : View("Simulation", page);
    }
}

/// <param name="WhyNot">What keeps it from being told; null with a simulation.</param>
public sealed record SimulationPage(SetRecord Record, Indicator Indicator, Simulation? Simulation, string? WhyNot);
