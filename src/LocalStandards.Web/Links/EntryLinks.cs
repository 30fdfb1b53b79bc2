using LocalStandards.Domain.Authorities;

namespace LocalStandards.Web.Links;

/// <summary>An authority's own assessment.</summary>
public static class EntryLinks
{
    /// <summary>Below it all of them stand.</summary>
    public const string All = "/entry";

    /// <summary>Below it those of a round.</summary>
    public static string Round(string year) => Link.To($"/entry/{year}");

    public static string Form(string year, string form) => Link.To($"/entry/{year}/{form}");

    /// <summary>A form that says it was saved.</summary>
    public static string SavedForm(string year, string form) => Link.With(Form(year, form), ("saved", 1));

    /// <summary>Where a form is posted to, saying how it stood when its page was made.</summary>
    public static string Save(string year, string form, int set, bool isPractice) => Link.With(Form(year, form), ("set", set), ("practice", isPractice ? "true" : null));

    public static string Verification(string year, string form) => Link.To($"/entry/{year}/{form}/verification");

    public static string Assignments(string year) => Link.To($"/entry/{year}/assignments");

    public static string Review(string year) => Link.To($"/entry/{year}/review");

    public static string Reopening(string year) => Link.To($"/entry/{year}/reopening");

    public static string Receipt(string year, int version) => Link.To($"/entry/{year}/receipts/{version}");

    public static string Corrections(string year) => Link.To($"/entry/{year}/corrections");

    /// <summary>A set as a recorder will see it.</summary>
    /// <param name="form">The first when left out.</param>
    public static string Preview(string year, AuthorityType type, int version, string? form = null) =>
        Link.With(form is null ? Link.To($"/indicator-sets/{year}/{SetCode.Of(type)}/preview") : Link.To($"/indicator-sets/{year}/{SetCode.Of(type)}/preview/{form}"), ("version", version));
}
