namespace LocalStandards.Web.Links;

/// <summary>The government's holidays.</summary>
public static class HolidaysLinks
{
    public const string List = "/holidays", File = "/holidays.json";

    /// <param name="year">พ.ศ.</param>
    public static string Year(int year) => Link.With(List, ("year", year));

    public static string Holiday(DateOnly date) => Link.To($"/holidays/{date:yyyy-MM-dd}");

    public static string Removal(DateOnly date) => Link.To($"/holidays/{date:yyyy-MM-dd}/removal");
}
