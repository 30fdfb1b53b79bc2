using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Library;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Library;

/// <summary>The filters as they stand in the address. All are text: whatever was typed there is read without an error.</summary>
public sealed class DocumentListForm
{
    public string? Q { get; set; }
    public string? Round { get; set; }
    public string? Type { get; set; }
    public string? Category { get; set; }
    public string? Page { get; set; }

    /// <summary>What is understood of it; the rest counts as not chosen.</summary>
    public DocumentFilter Read() => new(
        SearchedName.Of(Q).Text, string.IsNullOrWhiteSpace(Round) ? null : ThaiDigits.ToArabic(Round.Trim()), AuthorityTypes.Parse(Type),
        Enum.TryParse<DocumentCategory>(Category, true, out var category) && Enum.IsDefined(category) ? category : null,
        Pager.NumberOf(Page));
}

/// <summary>The filters as understood.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Page">As asked for; may lie outside the list.</param>
public sealed record DocumentFilter(string Text, string? Round, AuthorityType? Type, DocumentCategory? Category, int Page)
{
    public bool IsNarrowed => Text.Length > 0 || Round is not null || Type is not null || Category is not null;

    /// <summary>The list's address with the filters and another page.</summary>
    public string Href(int page) => LibraryLinks.Listed(Text, Round, Type?.DataCode(), Category?.ToString(), page);
}
