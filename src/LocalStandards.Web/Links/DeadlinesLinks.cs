using LocalStandards.Domain.Notices;

namespace LocalStandards.Web.Links;

/// <summary>Extensions of deadlines, and requests for them.</summary>
public static class DeadlinesLinks
{
    /// <summary>Leads to the list that is the reader's, of the latest round.</summary>
    public const string Deadlines = "/deadlines";

    public static string Extensions(string year, int page = 1) => Link.With(Link.To($"/deadlines/{year}/extensions"), ("page", Link.Page(page)));

    /// <param name="request">The request that it answers.</param>
    public static string NewExtension(string year, int? request = null) => Link.With(Link.To($"/deadlines/{year}/extensions/new"), ("request", request));

    public static string ExtensionDrafts(string year) => Link.To($"/deadlines/{year}/extensions/drafts");

    public static string ExtensionPreviews(string year) => Link.To($"/deadlines/{year}/extensions/previews");

    public static string ExtensionChecks(string year) => Link.To($"/deadlines/{year}/extensions/checks");

    public static string QuickPick(string year, int days) => Link.To($"/deadlines/{year}/extensions/quick-picks/{days}");

    /// <summary>Whom one would cover that is not recorded yet.</summary>
    public static string DraftRecipients(string year) => Link.To($"/deadlines/{year}/extensions/recipients");

    public static string Extension(string year, int id) => Link.To($"/deadlines/{year}/extensions/{id}");

    public static string Recipients(string year, int id, int page = 1) => Link.With(Link.To($"/deadlines/{year}/extensions/{id}/recipients"), ("page", Link.Page(page)));

    public static string Approval(string year, int id) => Link.To($"/deadlines/{year}/extensions/{id}/approval");

    public static string Revocation(string year, int id, int page = 1) => Link.With(Link.To($"/deadlines/{year}/extensions/{id}/revocation"), ("page", Link.Page(page)));

    public static string Requests(string year, int page = 1) => Link.With(Link.To($"/deadlines/{year}/requests"), ("page", Link.Page(page)));

    public static string NewRequest(string year) => Link.To($"/deadlines/{year}/requests/new");

    public static string Request(string year, int id) => NoticePaths.Request(year, id);

    public static string RequestFile(string year, int id) => Link.To($"/deadlines/{year}/requests/{id}/file");

    public static string Declination(string year, int id) => Link.To($"/deadlines/{year}/requests/{id}/declination");
}
