using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Navigation;

/// <summary>Who is to be shown where they can go.</summary>
/// <param name="Work">What the reader's authority is at; null for everybody else.</param>
public sealed record NavReader(Actor Actor, NavWork? Work = null);

/// <summary>An authority's assessment of one round.</summary>
/// <param name="Round">Its code, as in addresses.</param>
public sealed record NavWork(string Round, LocalAuthority Authority, SubmissionStatus Status);

/// <summary>The places of one feature for a reader; none where the reader has nothing to do with it.</summary>
public delegate IEnumerable<NavItem> NavPlaces(NavReader reader, IStringLocalizer<Words> words);

/// <summary>Pages below this address show no navigation beside them: nothing is counted for it.</summary>
public sealed record UncountedPages(string Below);
