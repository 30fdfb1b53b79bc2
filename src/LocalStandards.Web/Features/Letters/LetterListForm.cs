using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Letters;

/// <summary>The filters as they stand in the address. All are text: whatever was typed there is read without an error.</summary>
public sealed class LetterListForm
{
    public string? Q { get; set; }
    public string? Round { get; set; }
    public string? Action { get; set; }
    public string? Urgency { get; set; }
    public string? Page { get; set; }

    /// <summary>What is understood of it; the rest counts as not chosen.</summary>
    public LetterFilter Read()
    {
        var text = SearchedName.Of(Q);
        return new LetterFilter(
            text.Text, string.IsNullOrWhiteSpace(Round) ? null : ThaiDigits.ToArabic(Round.Trim()),
            Enum.TryParse<LetterAction>(Action, true, out var action) && Enum.IsDefined(action) ? action : null,
            Enum.TryParse<LetterUrgency>(Urgency, true, out var urgency) && Enum.IsDefined(urgency) ? urgency : null,
            Pager.NumberOf(Page));
    }
}

/// <summary>The filters as understood.</summary>
/// <param name="Page">As asked for; may lie outside the list.</param>
public sealed record LetterFilter(string Text, string? Round, LetterAction? Action, LetterUrgency? Urgency, int Page)
{
    public bool IsNarrowed => Text.Length > 0 || Round is not null || Action is not null || Urgency is not null;

    /// <summary>The list's address with the filters and another page.</summary>
    public string Href(int page) => LettersLinks.Listed(Text, Round, Action?.ToString(), Urgency?.ToString(), page);
}
