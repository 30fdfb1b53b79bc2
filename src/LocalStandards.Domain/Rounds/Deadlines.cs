using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Rounds;

/// <summary>
/// When one kind of deadline ends for each authority of a round, as known at one instant: made once, asked for thousands.
/// </summary>
public sealed class Deadlines
{
    private readonly DateTimeOffset?[] baseEnds;
    // The latest end first: the first that covers an authority is the one that counts.
    private readonly Extension[] granted;

    internal Deadlines(IEnumerable<EntryWindow> windows, IEnumerable<Extension> inForce, DeadlineKind kind)
    {
        baseEnds = new DateTimeOffset?[AuthorityTypes.All.Max(t => (int)t) + 1];
        foreach (var window in windows)
            baseEnds[(int)window.Type] = window.BaseEnd(kind);
        granted = [.. inForce.OrderByDescending(e => e.NewEnd)];
    }

    /// <exception cref="InvalidOperationException">The round has no window for the type.</exception>
    public EffectiveDeadline Of(in AuthorityPlace place)
    {
        var baseEnd = BaseEndOf(place.Type);
        foreach (var extension in granted)
        {
            if (extension.NewEnd <= baseEnd)
                break;
            if (extension.Scope.Covers(place))
                return new EffectiveDeadline(extension.NewEnd, baseEnd, extension);
        }
        return new EffectiveDeadline(baseEnd, baseEnd, null);
    }

    /// <summary>For everybody of a type: counts only what extends the time of all of them, or of all who had still to submit when it was granted.</summary>
    internal EffectiveDeadline OfAll(AuthorityType type) =>
        First(type, extension => extension.Scope.CoversAll(type) || (extension.IsNational && extension.Scope.CoversSome(type)));

    /// <summary>The latest that anybody of a type may have.</summary>
    internal EffectiveDeadline OfSome(AuthorityType type) => First(type, extension => extension.Scope.CoversSome(type));

    private EffectiveDeadline First(AuthorityType type, Predicate<Extension> covers)
    {
        var baseEnd = BaseEndOf(type);
        return Array.Find(granted, covers) is { } extension && extension.NewEnd > baseEnd
            ? new EffectiveDeadline(extension.NewEnd, baseEnd, extension)
            : new EffectiveDeadline(baseEnd, baseEnd, null);
    }

    private DateTimeOffset BaseEndOf(AuthorityType type) =>
        baseEnds[(int)type] ?? throw new InvalidOperationException($"The round has no window for {type}.");
}
