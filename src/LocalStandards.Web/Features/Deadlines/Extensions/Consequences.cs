using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>One line of the table of who gains.</summary>
public sealed record AffectedGroup(string Name, int Gains, int Total);

/// <summary>By what the table of who gains is grouped.</summary>
public enum GroupedBy { Type, Province, District }

/// <summary>What an extension would mean, added up for a page.</summary>
/// <param name="InScope">All in the scope, those who are done too.</param>
/// <param name="FirstEnd">The earliest present end of those who gain; null when nobody does or the new end is not known yet.</param>
public sealed record Consequences(
    int InScope, int Gains, int HasLater, int IsDone, int Submitted, int InProgress, int Returned, int NotStarted,
    int LeastDays, int MostDays, DateTimeOffset? FirstEnd, DateTimeOffset? LastEnd, DateTimeOffset? NewEnd,
    GroupedBy By, int Places, IReadOnlyList<AffectedGroup> Groups, DateTimeOffset At)
{
    /// <param name="inScope">Everybody in the scope.</param>
    /// <param name="effect">Null while the new end is not known.</param>
    public static Consequences Of(
        IReadOnlyCollection<Participant> inScope, ExtensionEffect? effect, DateTimeOffset? newEnd, PlaceNames names, IStringLocalizer<Words> words, DateTimeOffset now)
    {
        var gaining = effect?.Covered.Where(a => a.Kind == ExtensionEffectKind.Gains).ToList() ?? [];
        var gainers = gaining.Select(a => a.Participant.Place.AuthorityId).ToHashSet();
        var provinces = inScope.Select(p => p.Place.ProvinceId).Distinct().Count();
        var isEverywhere = provinces > 20;
        var by = isEverywhere ? GroupedBy.Type : provinces > 1 ? GroupedBy.Province : GroupedBy.District;
        var groups = inScope
            .GroupBy(p => by switch { GroupedBy.Type => (int)p.Place.Type, GroupedBy.Province => p.Place.ProvinceId, _ => p.Place.DistrictId })
            .Select(g => new AffectedGroup(
                by switch
                {
                    GroupedBy.Type => TypeText.Full(g.First().Place.Type, words),
                    GroupedBy.Province => names.ProvinceOf(g.Key),
                    _ => names.DistrictOf(g.Key),
                },
                g.Count(p => gainers.Contains(p.Place.AuthorityId)), g.Count()));
        return new(
            inScope.Count, gaining.Count, effect?.Count(ExtensionEffectKind.HasLater) ?? 0,
            (effect?.Count(ExtensionEffectKind.IsDone) ?? 0) + (effect is null ? 0 : inScope.Count - effect.Covered.Count),
            inScope.Count(p => p.HasSubmitted), inScope.Count(p => p.Status is SubmissionStatus.InProgress), inScope.Count(p => p.Status is SubmissionStatus.Returned),
            inScope.Count(p => p.Status is SubmissionStatus.NotStarted or SubmissionStatus.Practice),
            gaining.Count == 0 ? 0 : gaining.Min(a => a.Days), gaining.Count == 0 ? 0 : gaining.Max(a => a.Days),
            gaining.Count == 0 ? null : gaining.Min(a => a.Before.End), gaining.Count == 0 ? null : gaining.Max(a => a.Before.End), newEnd,
            by, by switch { GroupedBy.Type => provinces, GroupedBy.Province => provinces, _ => inScope.Select(p => p.Place.DistrictId).Distinct().Count() },
            [.. by == GroupedBy.Type ? groups : groups.OrderByDescending(g => g.Gains).ThenByDescending(g => g.Total)], now);
    }
}
