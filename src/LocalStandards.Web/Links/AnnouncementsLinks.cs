namespace LocalStandards.Web.Links;

/// <summary>The centre's announcements.</summary>
public static class AnnouncementsLinks
{
    public const string List = "/announcements", New = "/announcements/new", Previews = "/announcements/previews";

    public static string Page(int number) => Link.With(List, ("page", Link.Page(number)));

    public static string Announcement(int id) => Link.To($"/announcements/{id}");

    public static string Particulars(int id) => Link.To($"/announcements/{id}/particulars");

    public static string Withdrawal(int id) => Link.To($"/announcements/{id}/withdrawal");
}
