namespace LocalStandards.Web.Links;

/// <summary>What a person is told, and the mail that goes out with it.</summary>
public static class NoticesLinks
{
    public const string List = "/notices", Readings = "/notices/readings", Preferences = "/notices/preferences", Address = "/notices/preferences/address",
        Mail = "/mail", Resends = "/mail/resends", Clearings = "/mail/clearings", Attempts = "/mail/attempts", Folder = "/mail/folder";

    public static string Listed(bool onlyUnread, int page = 1) => Link.With(List, ("show", onlyUnread ? "unread" : null), ("page", Link.Page(page)));

    public static string Notice(int id) => Link.To($"/notices/{id}");

    public static string Reading(int id) => Link.To($"/notices/{id}/reading");

    /// <summary>Where a typed address is confirmed, as its mail has it.</summary>
    public static string Confirmation(string token) => Link.To($"/notices/addresses/{token}");

    /// <summary>One of the demo's mails.</summary>
    public static string InFolder(string name) => Link.To($"/mail/folder/{name}");
}
