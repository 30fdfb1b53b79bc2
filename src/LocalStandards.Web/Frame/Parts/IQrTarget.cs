using System.Globalization;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Frame.Parts;

/// <summary>A kind of page that a QR code can lead to: what there is of it, for the maker, who must be able to open it.</summary>
public interface IQrTarget
{
    /// <summary>As it stands in addresses: <c>letter</c>.</summary>
    string Kind { get; }

    /// <summary>Among the other kinds.</summary>
    int Order { get; }

    /// <summary>In the maker's language.</summary>
    string Label { get; }

    /// <summary>Null where it does not exist, or not for the maker.</summary>
    Task<QrTarget?> FindAsync(QrQuestion asked, Actor actor, CancellationToken cancel);

    /// <summary>What there is to choose among.</summary>
    Task<QrChoices> ChoicesAsync(QrQuestion asked, Actor actor, CancellationToken cancel);

    /// <summary>What is taken while nothing is chosen or looked for; null where nothing is.</summary>
    Task<string?> ProposedAsync(Actor actor, CancellationToken cancel) => Task.FromResult<string?>(null);
}

/// <summary>Where a code leads.</summary>
/// <param name="Path">Within the portal; from ids and codes that exist, never as typed.</param>
/// <param name="Proposal">What it may be captioned.</param>
public sealed record QrTarget(string Path, string Proposal)
{
    private const int LongestTitle = 80;

    /// <summary>A title as part of a caption, which it may be longer than.</summary>
    public static string Short(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…";
}

/// <summary>What is asked for, as text: whatever was typed in the address is read without an error.</summary>
/// <param name="Target">A code or an id, in Arabic digits; empty where none is chosen.</param>
/// <param name="Find">What is looked for.</param>
/// <param name="Province">Of a list of places, as are district and type.</param>
public sealed record QrQuestion(string Target, string? Find, string? Province, string? District, string? Type)
{
    public int? TargetId => Number(Target);

    public static int? Number(string? text) =>
        int.TryParse(ThaiDigits.ToArabic(text ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What the studio asks of one kind.</summary>
public sealed record QrChoices(IReadOnlyList<QrField> Fields)
{
    /// <summary>Where the target is looked for by its name, and what was found.</summary>
    public QrSearch? Search { get; init; }
}

/// <summary>A list to choose from.</summary>
/// <param name="Name">In the address: <c>target</c>, or one that narrows it.</param>
/// <param name="Chosen">The value chosen.</param>
/// <param name="IsThai">Whether its words are Thai in either language.</param>
public sealed record QrField(string Name, string Label, IReadOnlyList<QrChoice> Choices, string? Chosen, bool IsThai = true)
{
    /// <summary>What leaving it open is called; null where one is always chosen.</summary>
    public string? Open { get; init; }

    /// <summary>Said where there is nothing to choose from; null where it is left out then.</summary>
    public string? Empty { get; init; }
}

/// <param name="Value">As it stands in the address.</param>
public sealed record QrChoice(string Value, string Text)
{
    public static QrChoice Of(int id, string text) => new(id.ToString(CultureInfo.InvariantCulture), text);
}

/// <summary>A field in which a target is looked for.</summary>
/// <param name="Legend">Above what was found.</param>
/// <param name="Nothing">Said where nothing was.</param>
public sealed record QrSearch(string Label, string Hint, string Legend, string Nothing, IReadOnlyList<QrChoice> Found);
