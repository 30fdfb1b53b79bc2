using System.Text;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Documents.Workbooks.Sets;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Whole sets as files, out and back in.</summary>
[Route("indicator-sets/{year}")]
public sealed class SetFilesController(SetQueries queries, StudioQueries studio, SetEdits edits, IStringLocalizer<Words> words) : Controller
{
    // Far more than any set takes; what is larger is no set.
    private const int LargestFile = 20 * 1024 * 1024;

    /// <summary>One type's set in the schema.</summary>
    [HttpGet("{type}.json")]
    [Authorize(Policies.ReadSets)]
    public async Task<IActionResult> Json(string year, string type, int? version, CancellationToken cancel) =>
        await queries.FindAsync(year, type, version, cancel) is { } record
            ? File(Encoding.UTF8.GetBytes(IndicatorSetWriter.Write(record.Set)), "application/json", NameOf(record, "json"))
            : NotFound();

    /// <summary>All types of the round in one file of the schema.</summary>
    [HttpGet("/indicator-sets/{year}.json")]
    [Authorize(Policies.ReadSets)]
    public async Task<IActionResult> Joined(string year, CancellationToken cancel)
    {
        var sets = new List<IndicatorSetDefinition>();
        foreach (var type in AuthorityTypes.All)
        {
            if (await queries.FindAsync(year, SetCode.Of(type), null, cancel) is { } record)
                sets.Add(record.Set);
        }
        return sets.Count == 0 ? NotFound() : File(Encoding.UTF8.GetBytes(IndicatorSetWriter.Write(IndicatorSetFile.Join(sets))), "application/json", $"indicator-sets-{year}.json");
    }

    [HttpGet("{type}.xlsx")]
    [Authorize(Policies.ReadSets)]
    public async Task<IActionResult> Excel(string year, string type, int? version, CancellationToken cancel) =>
        await queries.FindAsync(year, type, version, cancel) is { } record
            ? File(SetWorkbook.Render(record.Set), Workbook.ContentType, NameOf(record, "xlsx"))
            : NotFound();

    /// <summary>Replaces a draft by a file, JSON or Excel; what is wrong with it is told with its place, and then nothing is changed.</summary>
    [HttpPost("{type}/imports")]
    [Authorize(Policies.WriteSets)]
    public async Task<IActionResult> Import(string year, string type, [FromForm(Name = "File")] IFormFile? file, CancellationToken cancel)
    {
        if (await queries.FindAsync(year, type, null, cancel) is not { } record)
            return NotFound();
        var (set, problems) = await ReadAsync(file, record, cancel);
        if (set is not null)
        {
            var outcome = await edits.MakeAsync(year, type, User.ToActor(), now => new Edit<IndicatorSetDefinition>(set with { Version = now.Version }), cancel);
            if (outcome is { Problem: null })
            {
                TempData[Flash.Key] = words["นำเข้าแล้ว แทนที่ร่างด้วย {0} ตัวชี้วัดจากไฟล์", set.Indicators.Count].Value;
                return LocalRedirect(record.Address);
            }
            problems = [outcome?.Problem ?? ""];
        }
        foreach (var problem in problems.Take(50))
            ModelState.AddModelError(record.IsDraft ? "File" : "", problem);
        return View("Studio", await studio.PageAsync(record, User.ToActor(), null, cancel));
    }

    private async Task<(IndicatorSetDefinition? Set, IReadOnlyList<string> Problems)> ReadAsync(IFormFile? file, SetRecord record, CancellationToken cancel)
    {
        if (file is null || file.Length == 0)
            return (null, [words["เลือกไฟล์ที่ไม่ว่างเปล่า"]]);
        if (file.Length > LargestFile)
            return (null, [words["ไฟล์ใหญ่เกินไป ใส่ได้ไม่เกิน {0} MB", LargestFile / 1024 / 1024]]);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancel);
        content.Position = 0;
        if (file.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            var workbook = SetWorkbookReader.Read(content);
            return workbook.IsRight
                ? Fitting(workbook.Set.YearBE, [workbook.Set.AuthorityType], () => workbook.Set, record)
                : (null, [.. workbook.Problems.Where(p => !p.IsUnfinished).Select(p => p.ToString())]);
        }
        if (!file.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return (null, [words["ใช้ได้เฉพาะไฟล์ .xlsx หรือ .json"]]);
        IndicatorSetReading reading;
        try
        {
            reading = IndicatorSetReader.ReadDraft(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content.ToArray()));
        }
        catch (DecoderFallbackException)
        {
            return (null, [words["ไฟล์ไม่ได้บันทึกเป็น UTF-8"]]);
        }
        if (!reading.IsRight)
            return (null, [.. reading.Problems.Where(p => !p.IsUnfinished).Select(p => $"{p.Path} {p.Message}")]);
        return Fitting(reading.File.YearBE, reading.File.Types, () => reading.File.For(record.Row.Type), record);
    }

    private (IndicatorSetDefinition? Set, IReadOnlyList<string> Problems) Fitting(
        int year, IEnumerable<AuthorityType> types, Func<IndicatorSetDefinition> set, SetRecord record) =>
        year != record.Round.Year ? (null, [words["ไฟล์เป็นชุดของปี {0} ไม่ใช่ปี {1}", year, record.Round.Year]])
        : !types.Contains(record.Row.Type) ? (null, [words["ไฟล์ไม่มีชุดของ {0}", TypeText.Short(record.Row.Type, words)]])
        : (set(), []);

    private static string NameOf(SetRecord record, string extension) =>
        $"indicator-set-{record.Round.Code}-{SetCode.Of(record.Row.Type)}-v{record.Row.Version}.{extension}";
}
