using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Notices;

namespace LocalStandards.Web.Links;

/// <summary>Official letters on their way from office to office.</summary>
public static class LettersLinks
{
    public const string List = "/letters", New = "/letters/new";

    public static string Listed(string? q, string? round, string? action, string? urgency, int page) =>
        Link.With(List, ("q", q), ("round", round), ("action", action), ("urgency", urgency), ("page", Link.Page(page)));

    public static string Letter(int id) => NoticePaths.Letter(id);

    /// <summary>Its scan.</summary>
    public static string File(int id) => Link.To($"/letters/{id}/file");

    public static string Circulation(int id) => Link.To($"/letters/{id}/circulation");

    public static string Acknowledgement(int id) => Link.To($"/letters/{id}/acknowledgement");

    public static string Reminders(int id) => Link.To($"/letters/{id}/reminders");

    /// <summary>The letter as an office on its route has it; the centre has the letter itself.</summary>
    public static string Office(int id, Office office) => office.Kind == OfficeKind.Centre ? Letter(id) : Link.To($"/letters/{id}/offices/{CodeOf(office.Kind)}/{office.Id}");

    public static string Receipts(int id, Office office) => Link.To($"/letters/{id}/offices/{CodeOf(office.Kind)}/{office.Id}/receipts");

    public static string Forwarding(int id, Office office) => Link.To($"/letters/{id}/offices/{CodeOf(office.Kind)}/{office.Id}/forwarding");

    private static string CodeOf(OfficeKind kind) => kind switch
    {
        OfficeKind.Dla => "dla",
        OfficeKind.Province => "province",
        _ => "district",
    };
}
