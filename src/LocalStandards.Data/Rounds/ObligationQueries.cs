using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Data.Rounds;

/// <summary>An obligation with what the same authority submitted in the programme's year before.</summary>
/// <param name="BeforeId">Of the obligation then; null without one.</param>
public sealed record StandingObligation(Obligation Obligation, int? BeforeId, int? BeforeVersion)
{
    public VersionKey? Before => BeforeId is { } id && BeforeVersion is > 0 and { } number ? new VersionKey(id, number) : null;
}

/// <summary>Obligations as the entry record begins with them.</summary>
public static class ObligationQueries
{
    public static IQueryable<StandingObligation> Standing(this IQueryable<Obligation> obligations, AppDbContext db) =>
        from o in obligations
        // Step by step, each over an index: SQLite would lay out a joined subquery in full.
        join r in db.Rounds on new { o.Round!.Programme, Year = o.Round.Year - 1 } equals new { r.Programme, r.Year } into rounds
        from r in rounds.DefaultIfEmpty()
        join b in db.Obligations on new { RoundId = r.Id, o.AuthorityId } equals new { b.RoundId, b.AuthorityId } into earlier
        from b in earlier.DefaultIfEmpty()
        join s in db.Submissions on b.Id equals s.ObligationId into submitted
        from s in submitted.DefaultIfEmpty()
        select new StandingObligation(o, s == null ? null : s.ObligationId, s == null ? null : s.Version);

    /// <summary>Authorities of these types, in being on that day, that have no obligation in the round.</summary>
    public static IQueryable<LocalAuthority> WithoutObligation(this AppDbContext db, int roundId, IReadOnlyCollection<AuthorityType> types, DateOnly today) =>
        db.Authorities.Where(a => types.Contains(a.Type) && !db.Obligations.Any(o => o.RoundId == roundId && o.AuthorityId == a.Id)
            && a.Facts.Any(f => f.Kind == AuthorityFactKind.Type && (f.To == null || f.To > today)));
}
