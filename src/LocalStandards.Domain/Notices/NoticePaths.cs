using System.Globalization;

namespace LocalStandards.Domain.Notices;

/// <summary>Where notices lead that the domain raises: addresses of the portal, which has them from here.</summary>
public static class NoticePaths
{
    /// <summary>The front page of a round.</summary>
    public static string Round(string code) => "/?year=" + Uri.EscapeDataString(code);

    public static string Letter(int id) => string.Create(CultureInfo.InvariantCulture, $"/letters/{id}");

    /// <summary>A request for more time.</summary>
    public static string Request(string round, int id) => string.Create(CultureInfo.InvariantCulture, $"/deadlines/{Uri.EscapeDataString(round)}/requests/{id}");
}
