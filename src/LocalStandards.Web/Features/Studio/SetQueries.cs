using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Studio;

/// <summary>A set as stored, read, and the round it belongs to.</summary>
public sealed record SetRecord(AssessmentRound Round, IndicatorSet Row, IndicatorSetDefinition Set)
{
    public string Year => Round.Code;
    public AuthorityType Type => Row.Type;
    public string Address => StudioLinks.Set(Year, Type);
    public bool IsDraft => Row.Status == IndicatorSetStatus.Draft;
}

/// <summary>One version of one set, without what it holds.</summary>
public sealed record SetVersion(
    int Id, int RoundId, string RoundCode, string RoundName, AuthorityType Type, int Version, IndicatorSetStatus Status, DateTimeOffset EditedAt, DateTimeOffset? PublishedAt)
{
    public string Address => StudioLinks.Set(RoundCode, Type);
}

/// <summary>Sets as central staff work on them. Whoever may open the studio sees all of them: they are the country's.</summary>
public sealed class SetQueries(AppDbContext db)
{
    /// <summary>The newest version of a round and type, or the one asked for; to be written to. Null when there is none.</summary>
    public async Task<SetRecord?> FindAsync(string year, string type, int? version, CancellationToken cancel)
    {
        if (SetCode.TypeOf(type) is not { } known)
            return null;
        var row = await db.IndicatorSets.Include(s => s.Editors)
            .Where(s => s.Type == known && db.Rounds.Any(r => r.Id == s.RoundId && r.Code == year) && (version == null || s.Version == version))
            .OrderByDescending(s => s.Version)
            .FirstOrDefaultAsync(cancel);
        return row is null ? null : await ReadAsync(row, cancel);
    }

    /// <summary>The drafts of a round's other types, to be written to.</summary>
    public async Task<List<SetRecord>> OtherDraftsAsync(SetRecord of, CancellationToken cancel)
    {
        var rows = await db.IndicatorSets.Include(s => s.Editors)
            .Where(s => s.RoundId == of.Row.RoundId && s.Type != of.Row.Type && s.Status == IndicatorSetStatus.Draft)
            .ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Type).Select(r => new SetRecord(of.Round, r, IndicatorSetReader.ReadOne(r.Document)))];
    }

    /// <summary>The set to compare with: the version it corrects or, of a first version, last year's; null without either.</summary>
    public async Task<SetRecord?> BeforeAsync(SetRecord of, CancellationToken cancel)
    {
        var before = of.Row.Version > 1
            ? await db.IndicatorSets.AsNoTracking().FirstOrDefaultAsync(s => s.RoundId == of.Row.RoundId && s.Type == of.Row.Type && s.Version == of.Row.Version - 1, cancel)
            : await LastYearRowAsync(of, cancel);
        return before is null ? null : await ReadAsync(before, cancel);
    }

    /// <summary>The type's set in force the year before; null without one.</summary>
    public async Task<SetRecord?> LastYearAsync(SetRecord of, CancellationToken cancel) =>
        await LastYearRowAsync(of, cancel) is { } row ? await ReadAsync(row, cancel) : null;

    public async Task<IReadOnlyList<SetVersion>> VersionsAsync(CancellationToken cancel) => await db.IndicatorSets
        .Join(db.Rounds, s => s.RoundId, r => r.Id, (s, r) => new { s, r })
        .OrderBy(x => x.r.Programme).ThenByDescending(x => x.r.Year).ThenBy(x => x.s.Type).ThenByDescending(x => x.s.Version)
        .Select(x => new SetVersion(x.s.Id, x.s.RoundId, x.r.Code, x.r.Programme.RoundNameOf(x.r.Year), x.s.Type, x.s.Version, x.s.Status, x.s.EditedAt, x.s.PublishedAt))
        .ToListAsync(cancel);

    public async Task<Resolution?> ResolutionAsync(int? id, CancellationToken cancel) =>
        id is null ? null : await db.Resolutions.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);

    public Task<Dictionary<int, string>> NamesAsync(IEnumerable<int> ids, CancellationToken cancel)
    {
        var list = ids.Distinct().ToList();
        return db.Users.Where(u => list.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancel);
    }

    private Task<IndicatorSet?> LastYearRowAsync(SetRecord of, CancellationToken cancel) =>
        db.InForceAsync(of.Round.Programme, of.Round.Year - 1, of.Row.Type, cancel);

    private async Task<SetRecord> ReadAsync(IndicatorSet row, CancellationToken cancel)
    {
        var round = await db.Rounds.AsNoTracking().Include(r => r.Windows).SingleAsync(r => r.Id == row.RoundId, cancel);
        return new SetRecord(round, row, IndicatorSetReader.ReadOne(row.Document));
    }
}
