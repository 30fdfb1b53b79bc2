using LocalStandards.Data;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Publishing;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Reads what the studio shows around a set and a sheet.</summary>
public sealed class StudioQueries(AppDbContext db, SetQueries sets)
{
    public async Task<StudioPage> PageAsync(SetRecord record, Actor actor, IndicatorSheet? sheet, CancellationToken cancel)
    {
        var before = await sets.BeforeAsync(record, cancel);
        var lastYear = record.Row.Version > 1 ? await sets.LastYearAsync(record, cancel) : before;
        var tiers = await TiersAsync(record, cancel);
        if (sheet is not null)
            sheet = sheet with { LastYear = before is null ? null : CounterpartOf(sheet.Stored, before), Tiers = tiers };
        var versions = await sets.VersionsAsync(cancel);
        return new StudioPage(
            record, MayWrite(record, actor), before, await sets.ResolutionAsync(record.Row.ResolutionId, cancel),
            [.. versions.Where(v => v.RoundId == record.Row.RoundId)],
            PublicationCheck.Of(record.Set, new() { LastYear = lastYear?.Set, Tiers = tiers, Tried = record.Row.TriedIn(record.Set) }),
            await sets.NamesAsync(record.Row.Editors.Select(e => e.UserId).Concat(record.Row.PublishedById is { } id ? [id] : []), cancel),
            sheet)
        {
            OtherDrafts = [.. versions.Where(v => v.RoundId == record.Row.RoundId && v.Type != record.Row.Type && v.Status == IndicatorSetStatus.Draft).Select(v => v.Type).Distinct()],
        };
    }

    /// <summary>The same question in an earlier set, by what the crosswalk decided, else by its code; null where there is none.</summary>
    public static Indicator? CounterpartOf(Indicator indicator, SetRecord earlier) => indicator.LinkTo(earlier.Round.Year) is { } decided
        ? decided.Code is { } code ? earlier.Set.Indicators.Find(code) : null
        : earlier.Set.Indicators.Find(indicator.Code);

    /// <summary>The tiers that authorities of the type have in the register.</summary>
    public Task<List<string>> TiersAsync(SetRecord record, CancellationToken cancel) => db.Authorities
        .Where(a => a.Type == record.Row.Type && a.Tier != null).Select(a => a.Tier!).Distinct().OrderBy(t => t).ToListAsync(cancel);

    public IndicatorSheet Sheet(SetRecord record, Indicator indicator, Actor actor) => new(
        record, indicator, IndicatorText.Of(indicator), [], IndicatorDocument.Fingerprint(indicator), MayWrite(record, actor), null);

    private static bool MayWrite(SetRecord record, Actor actor) => record.IsDraft && actor.Has(Role.CentralOfficer);
}
