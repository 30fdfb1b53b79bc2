using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Tests.Corrections;

/// <summary>Corrections of the set that the demo's own authority is answering.</summary>
internal static class CorrectedSet
{
    public const string Note = "แก้ชื่อรายการให้ตรงกับหนังสือ";

    /// <summary>Publishes what is made of the latest version as the next one, as the office does.</summary>
    public static Task<int> CorrectAsync(
        this PortalFactory portal, Func<IndicatorSetDefinition, IndicatorSetDefinition> change, string year = EntryActions.Year, AuthorityType type = AuthorityType.Sao) =>
        portal.InDatabaseAsync(async db =>
        {
            var round = await db.Rounds.SingleAsync(r => r.Code == year);
            var latest = await db.IndicatorSets.AsNoTracking().Where(s => s.RoundId == round.Id && s.Type == type).OrderByDescending(s => s.Version).FirstAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var corrected = IndicatorSet.Draft(
                round.Id, change(IndicatorSetReader.ReadOne(latest.Document)) with { Version = latest.Version + 1 }, latest.Id, Note, null, portal.Clock.Now);
            corrected.PublishAsFiled(null, portal.Clock.Now);
            db.Add(corrected);
            await db.SaveChangesAsync();
            await new AdoptCorrection(db).RunAsync(round.Id, type, portal.Clock.Now, default);
            await transaction.CommitAsync();
            return corrected.Id;
        });

    public static IndicatorSetDefinition With(this IndicatorSetDefinition set, string code, Func<Indicator, Indicator> change) =>
        set with { Indicators = set.Indicators.Select(i => i.Code == code ? change(i) : i).ToCodedList() };

    public static IndicatorSetDefinition Without(this IndicatorSetDefinition set, string code) =>
        set with { Indicators = set.Indicators.Where(i => i.Code != code).ToCodedList() };

    public static Indicator WithItem(this Indicator indicator, string key, Func<DataItem, DataItem> change) =>
        indicator with { Items = indicator.Items.Select(i => i.Key == key ? change(i) : i).ToCodedList() };

    /// <summary>Another label for one item: its answers are no answers any more.</summary>
    public static IndicatorSetDefinition Relabelled(this IndicatorSetDefinition set, string code, string key, string label) =>
        set.With(code, i => i.WithItem(key, item => item with { Label = label }));
}
