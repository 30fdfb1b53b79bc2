using System.Text;
using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>The drafts that a new round begins with: copied from the year before, or read from a file.</summary>
public sealed class FirstDrafts(AppDbContext db, IStringLocalizer<Words> words)
{
    private const int LargestFile = 20 * 1024 * 1024;

    /// <returns>With each problem at its field where there is one.</returns>
    public Task<List<(IndicatorSetDefinition Definition, int? BasedOn)>> OfAsync(NewRoundForm form, AssessmentRound round, ModelStateDictionary problems, CancellationToken cancel) =>
        form.Source == "file" ? FromFileAsync(form, round, problems, cancel) : FromLastYearAsync(form, round, problems, cancel);

    /// <summary>The set of the year before, as a first draft of the round's.</summary>
    public static IndicatorSetDefinition Copy(IndicatorSet before, AssessmentRound round) =>
        IndicatorSetReader.ReadOne(before.Document).ForYear(round.Year) with { DataYearBE = round.DataYear, Version = 1 };

    private async Task<List<(IndicatorSetDefinition Definition, int? BasedOn)>> FromLastYearAsync(NewRoundForm form, AssessmentRound round, ModelStateDictionary problems, CancellationToken cancel)
    {
        var drafts = new List<(IndicatorSetDefinition, int?)>();
        foreach (var type in form.Types.Distinct().Order())
        {
            if (await db.InForceAsync(round.Programme, round.Year - 1, type, cancel) is { } before)
                drafts.Add((Copy(before, round), before.Id));
            else
                problems.AddModelError(nameof(form.Types), words["ปี {0} ไม่มีชุดของ {1} ให้คัดลอก", round.Programme.RoundNameOf(round.Year - 1), TypeText.Short(type, words)]);
        }
        return drafts;
    }

    private async Task<List<(IndicatorSetDefinition Definition, int? BasedOn)>> FromFileAsync(NewRoundForm form, AssessmentRound round, ModelStateDictionary problems, CancellationToken cancel)
    {
        if (form.File is not { Length: > 0 and <= LargestFile } file)
        {
            problems.AddModelError(nameof(form.File), words["เลือกไฟล์ JSON ที่ไม่ว่างเปล่า และไม่เกิน {0} MB", LargestFile / 1024 / 1024]);
            return [];
        }
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        var reading = IndicatorSetReader.ReadDraft(Encoding.UTF8.GetString(content.ToArray()));
        foreach (var problem in reading.Problems.Where(p => !p.IsUnfinished).Take(50))
            problems.AddModelError(nameof(form.File), $"{problem.Path} {problem.Message}");
        if (!reading.IsRight)
            return [];
        if (reading.File.YearBE != round.Year)
        {
            problems.AddModelError(nameof(form.File), words["ไฟล์เป็นชุดของปี {0} ไม่ใช่ปี {1}", reading.File.YearBE, round.Year]);
            return [];
        }
        var missing = form.Types.Except(reading.File.Types).ToList();
        foreach (var type in missing)
            problems.AddModelError(nameof(form.Types), words["ไฟล์ไม่มีชุดของ {0}", TypeText.Short(type, words)]);
        return [.. form.Types.Distinct().Except(missing).Order().Select(type => (reading.File.For(type) with { DataYearBE = round.DataYear, Version = 1 }, (int?)null))];
    }
}
