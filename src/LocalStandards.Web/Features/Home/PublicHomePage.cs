using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Library;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Figures;

namespace LocalStandards.Web.Features.Home;

/// <summary>What the front page is made from, read at most once a minute; nothing in it is personal or of one language.</summary>
/// <param name="Round">With all windows, extensions and letters; null when there is none at all.</param>
/// <param name="Next">The first to open after it; null when none is planned.</param>
/// <param name="ByProvince">All 77 in the order of a Thai dictionary; empty before the round has opened.</param>
public sealed record PublicHomeFigure(
    AssessmentRound? Round, NextRound? Next, IReadOnlyDictionary<AuthorityType, RoundCount> ByType, IReadOnlyList<ProvinceCount> ByProvince, HomeNews News, DateTimeOffset At)
{
    /// <summary>Of every other programme the latest that opened.</summary>
    public IReadOnlyList<OtherRound> Others { get; init; } = [];

    public static long SizeOf(PublicHomeFigure figure) =>
        2_000 + 600L * (figure.News.Announcements.Count + figure.News.Documents.Count) + 1_000L * (figure.Round?.Windows.Count + figure.Round?.Extensions.Count ?? 0) + 250L * figure.ByProvince.Count;
}

/// <summary>What the office has to say: announcements that hold, and the newest documents for everybody; the first few of each.</summary>
public sealed record HomeNews(IReadOnlyList<HomeAnnouncement> Announcements, IReadOnlyList<HomeDocument> Documents)
{
    public bool IsEmpty => Announcements.Count == 0 && Documents.Count == 0;
}

public sealed record HomeAnnouncement(int Id, string Title, DateTimeOffset From, bool IsPinned);

/// <param name="Round">The name of the round it is for; null where it is for none.</param>
public sealed record HomeDocument(int Id, string Title, DocumentCategory Category, string? Round, string FileName, long Size);

/// <summary>A round that is planned.</summary>
public sealed record NextRound(string Name, DateTimeOffset Opens);

/// <summary>A round of another programme than the page's, to be found in the list of who has finished.</summary>
public sealed record OtherRound(string Code, Programme Programme, int Year);

/// <summary>The public's front page at one moment.</summary>
/// <param name="Round">The latest that opened, or the first to come; null when none is planned.</param>
/// <param name="Deadlines">Until when who may record; one for all types unless the letters differ. The commonest first.</param>
/// <param name="At">The time of the figures.</param>
public sealed record PublicHomePage(
    AssessmentRound? Round, NextRound? Next, IReadOnlyList<RoundDeadline> Deadlines, IReadOnlyDictionary<AuthorityType, RoundCount> ByType,
    IReadOnlyList<ProvinceCount> ByProvince, HomeNews News, DateTimeOffset At, DateTimeOffset Now)
{
    public static PublicHomePage Of(PublicHomeFigure figure, DateTimeOffset now)
    {
        var round = figure.Round;
        var deadlines = round is null ? [] : round.Windows
            .Select(w => (w.Type, Window: w, Deadline: round.EffectiveEndForAll(w.Type, DeadlineKind.Entry, now)))
            .GroupBy(d => (d.Window.Opens, d.Deadline.End))
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.End)
            .Select(g => new RoundDeadline([.. g.Select(d => d.Type).Order()], g.First().Window, g.First().Deadline))
            .ToList();
        return new PublicHomePage(round, figure.Next, deadlines, figure.ByType, figure.ByProvince, figure.News, figure.At, now) { Others = figure.Others };
    }

    /// <summary>Of every other programme the latest that opened.</summary>
    public IReadOnlyList<OtherRound> Others { get; init; } = [];

    /// <summary>Null while nothing is searched for.</summary>
    public SearchAnswer? Search { get; init; }

    public RoundCount Total { get; } = RoundCount.Sum(ByType.Values);

    public RoundDeadline? Main => Deadlines.Count > 0 ? Deadlines[0] : null;

    /// <summary>Extensions of entry still running that reach only some, or some types: the latest end first.</summary>
    public IReadOnlyList<Extension> Partial { get; } = Round is null ? [] :
        [.. Round.Extensions.Where(e => e.Kind == DeadlineKind.Entry && e.IsInForceAt(Now) && Now < e.NewEnd && e.Scope.HasPlace).OrderByDescending(e => e.NewEnd)];

    public bool HasOpened => Main is { } main && main.Window.Opens <= Now;

    public bool IsOpen => HasOpened && Now < Main!.Deadline.End;
}

/// <summary>A window with the end that holds for all of the types.</summary>
public sealed record RoundDeadline(IReadOnlyList<AuthorityType> Types, EntryWindow Window, EffectiveDeadline Deadline)
{
    /// <summary>Where an instant lies between opening and end, in per cent of the bar.</summary>
    public decimal PercentAt(DateTimeOffset instant)
    {
        var whole = Deadline.End - Window.Opens;
        return whole <= TimeSpan.Zero ? 0 : Math.Clamp((decimal)((instant - Window.Opens) / whole) * 100, 0, 100);
    }
}
