using System.Buffers;

namespace LocalStandards.Domain.Indicators.Answers;

/// <summary>One field of a set: an item of an indicator, or one of the reserved extras.</summary>
/// <param name="Name">As posted and stored.</param>
/// <param name="Indicator">The indicator it belongs to; the general items' when it is one of those.</param>
/// <param name="Item">Null for a reserved extra.</param>
public sealed record SetField(FieldName Name, Indicator Indicator, DataItem? Item)
{
    public bool IsPersonal => Item is { IsPersonal: true };

    /// <summary>
    /// The text to store for what was typed: one form per value where it can be read, else as typed, so that it stays in
    /// the field. Empty means no answer.
    /// </summary>
    public string Canonical(string raw)
    {
        var typed = Sendable(raw);
        return Item is not null
            ? AnswerText.Canonical(Item, typed) ?? ""
            : Name.Key == FieldName.NotDone
                ? typed.Trim() is "" or "0" or "false" ? "" : "1"
                : typed.ReplaceLineEndings("\n").Trim();
    }

    // Browsers change control characters when they post them back: a stored one would look edited at every save.
    private static string Sendable(string raw) =>
        raw.AsSpan().ContainsAny(Unsendable) ? string.Concat(raw.Where(letter => !Unsendable.Contains(letter))) : raw;

    private static readonly SearchValues<char> Unsendable = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))]);
}
