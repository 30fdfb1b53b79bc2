using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Tests.Programmes;

/// <summary>A round of the other programme in the year of the demo's open one, asking the same, open for as long.</summary>
internal static class LpaRound
{
    public const string Code = "lpa-2569";

    /// <summary>Opened, published for อบต., and taken part in.</summary>
    public static Task OpenLpaAsync(this PortalFactory portal) => portal.InDatabaseAsync(async db =>
    {
        var beside = await db.Rounds.AsNoTracking().Include(r => r.Windows).SingleAsync(r => r.Code == "2569");
        var round = new AssessmentRound(Programme.Lpa, beside.Year, beside.DataYear, StandardLevel.Development);
        foreach (var window in beside.Windows)
        {
            round.Open(new EntryWindow
            {
                Type = window.Type, Opens = window.Opens, Closes = window.Closes, CorrectionCloses = window.CorrectionCloses,
                EvidenceDue = window.EvidenceDue, IsIllustrative = true,
            });
        }
        db.Add(round);
        await db.SaveChangesAsync();
        var set = await db.IndicatorSets.AsNoTracking().SingleAsync(s => s.RoundId == beside.Id && s.Type == AuthorityType.Sao);
        db.Add(IndicatorSet.Published(round.Id, IndicatorSetReader.ReadOne(set.Document), null, portal.Clock.Now));
        await db.SaveChangesAsync();
        await new OpenRound(db).RunAsync(round.Id, Bangkok.DateOf(portal.Clock.Now), default);
    });

    /// <summary>Fills every form of the round at its pages, and confirms what the portal asks to be confirmed.</summary>
    public static async Task FillAllAsync(this Visitor recorder, PortalFactory portal, string year)
    {
        var set = IndicatorSetReader.ReadOne(await portal.InDatabaseAsync(db => db.IndicatorSets
            .Where(s => s.Type == AuthorityType.Sao && db.Rounds.Any(r => r.Id == s.RoundId && r.Code == year)).Select(s => s.Document).SingleAsync()));
        foreach (var form in set.Forms)
        {
            (await recorder.SaveAsync(await recorder.OpenFormAsync(form.Code, year), [.. AnswersTo(set, form)])).Dispose();
            var saved = await recorder.OpenFormAsync(form.Code, year);
            var asked = saved.QuerySelectorAll("textarea").Select(t => t.GetAttribute("name")!).Where(name => name.EndsWith(".$confirm", StringComparison.Ordinal));
            (await recorder.SaveAsync(saved, [.. asked.Select(name => (name, (string?)"ตรวจกับหลักฐานแล้ว"))])).Dispose();
        }
    }

    /// <summary>Plain and complete: every frame 100, every achievement 20, the first option of a choice.</summary>
    private static IEnumerable<(string Field, string? Value)> AnswersTo(IndicatorSetDefinition set, FormDefinition form) =>
        from indicator in set.IndicatorsOf(form)
        from item in indicator.Items
        where indicator.Needs(item)
        select (new FieldName(indicator.Code, item.Key).ToString(), item.Type switch
        {
            ItemType.YesNo or ItemType.Choice or ItemType.Level => item.Options[0].Value,
            ItemType.Checklist => string.Join(',', item.Options.Select(o => o.Value)),
            ItemType.Text => "ข้อความ",
            ItemType.Date => "1/8/2568",
            _ => item.Role == ItemRole.Frame ? "100" : "20",
        });
}
