using LocalStandards.Domain.Submissions;

namespace LocalStandards.Web.Features.Entry;

/// <summary>
/// What a form page posts: for every field it showed, <c>was.{field}</c> with the value it was made with, and the field
/// itself unless it is an unticked box. A checklist posts its field once per tick. A field in conflict posts the chosen
/// value, beside <c>seen.{field}</c> (what stands) and <c>mine.{field}</c> (what was typed); without a choice it is in
/// conflict still.
/// </summary>
public sealed record EntryForm(IReadOnlyList<FieldChange> Changes, string? Go)
{
    private const string Was = "was.", Seen = "seen.", Mine = "mine.";

    /// <summary>No form of any set has more; what is beyond is not ours.</summary>
    private const int MostFields = 2000;

    public static EntryForm From(IFormCollection posted) => new(
        [.. posted.Keys.Where(key => key.StartsWith(Was, StringComparison.Ordinal)).Take(MostFields).Select(key => Change(posted, key[Was.Length..]))],
        posted["go"]);

    private static FieldChange Change(IFormCollection posted, string field)
    {
        var isPosted = posted.TryGetValue(field, out var values);
        var was = isPosted && posted.TryGetValue(Seen + field, out var seen) ? seen.ToString() : posted[Was + field].ToString();
        return new FieldChange(field, was, isPosted ? string.Join(',', values.ToArray()) : posted[Mine + field].ToString());
    }
}
