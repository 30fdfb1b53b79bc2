using System.Diagnostics.CodeAnalysis;

namespace LocalStandards.Domain.Indicators.Studio;

/// <summary>Why an edit of a set is not made.</summary>
public enum EditRefusal
{
    /// <summary>The set has nothing of that code. Named: the code.</summary>
    Unknown = 1,

    /// <summary>Something else has that code already. Named: the code.</summary>
    CodeTaken,

    /// <summary>Not written as codes of its kind are. Named: the code.</summary>
    NotACode,

    /// <summary>A name is empty, longer than <see cref="SetLimits.NameLength"/>, or has characters nobody can see.</summary>
    NotAName,

    /// <summary>It still holds something: an area its indicators, a form its areas. Named: the first of them.</summary>
    NotEmpty,

    /// <summary>Something else refers to it: a formula, a rule, a prefill. Named: what does, <c>68-1-01.a</c> or <c>formula</c>.</summary>
    InUse,

    /// <summary>No more fit (<see cref="SetLimits"/>).</summary>
    TooMany,

    /// <summary>There is one already, and may be no second: the general form.</summary>
    OnlyOne,
}

/// <summary>The outcome of an edit: the thing as edited, or why it is refused.</summary>
/// <param name="Result">Null when it is refused.</param>
/// <param name="Named">What the refusal is about, see <see cref="EditRefusal"/>.</param>
public readonly record struct Edit<T>(T? Result, EditRefusal? Refusal = null, string? Named = null)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Result))]
    public bool IsMade => Result is not null;

    /// <summary>Makes the next edit on this one's result; a refusal is passed on.</summary>
    public Edit<T> Then(Func<T, Edit<T>> next) => Result is null ? this : next(Result);
}

/// <summary>Shorthand of the edits.</summary>
internal static class Edits
{
    public static Edit<T> Made<T>(T result)
        where T : class => new(result);

    public static Edit<T> Refuse<T>(EditRefusal refusal, string? named = null)
        where T : class => new(null, refusal, named);

    /// <summary>The list with the element at a place moved, never past an end.</summary>
    public static List<T> Moved<T>(IReadOnlyList<T> list, int from, int steps)
    {
        var moved = list.ToList();
        var element = moved[from];
        moved.RemoveAt(from);
        moved.Insert(Math.Clamp(from + steps, 0, moved.Count), element);
        return moved;
    }

    /// <summary>The place of the first element that is wanted; -1 when there is none.</summary>
    public static int PlaceOf<T>(this IReadOnlyList<T> list, Func<T, bool> isWanted)
    {
        for (var place = 0; place < list.Count; place++)
        {
            if (isWanted(list[place]))
                return place;
        }

        return -1;
    }

    public static bool IsName(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= SetLimits.NameLength && Thai.ThaiText.FindInvisible(name, lineBreaks: false) is null;

    /// <summary>Whether it can be the code of an area, a mission or a form.</summary>
    public static bool IsWord(string? code, int longest = SetLimits.CodeLength) =>
        IsName(code) && code!.Length <= longest && !code.Any(letter => letter == ',' || char.IsWhiteSpace(letter));
}
