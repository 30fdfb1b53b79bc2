namespace LocalStandards.Web.Links;

/// <summary>How far the authorities have come, and reminding those that lag.</summary>
public static class MonitoringLinks
{
    /// <summary>Leads to the area that is the reader's, of the latest round.</summary>
    public const string Monitoring = "/monitoring";

    /// <param name="view">As of when it counts; now when left out.</param>
    public static string Country(string year, string? view = null) => Link.With(Link.To($"/monitoring/{year}"), ("view", view));

    /// <param name="ending">csv or xlsx.</param>
    public static string CountryFile(string year, string ending, string? view) => Link.With(Link.To($"/monitoring/{year}.{ending}"), ("view", view));

    /// <summary>The country as it is shown on a wall.</summary>
    public static string Screen(string year, string? view) => Link.With(Link.To($"/monitoring/{year}/screen"), ("view", view));

    /// <summary>The country's list.</summary>
    public static string Authorities(string year) => Link.To($"/monitoring/{year}/authorities");

    public static string Province(string year, int province, string? view = null) => Link.With(Link.To($"/monitoring/{year}/{province:00}"), ("view", view));

    public static string District(string year, int district, string? view = null) => Link.With(Link.To($"/monitoring/{year}/{district / 100:00}/{district:0000}"), ("view", view));

    /// <param name="selection">Area, filters and who was ticked.</param>
    public static string AuthoritiesFile(string year, string ending, params IEnumerable<KeyValuePair<string, string?>> selection) =>
        Link.With(Link.To($"/monitoring/{year}/authorities.{ending}"), selection);

    public static string DistrictsFile(string year, int province, string ending, string? view) => Link.With(Link.To($"/monitoring/{year}/{province:00}/districts.{ending}"), ("view", view));

    public static string Authority(string year, string authority) => Link.To($"/monitoring/{year}/authorities/{authority}");

    /// <summary>Where a call is noted.</summary>
    /// <param name="corrects">The note that it corrects.</param>
    public static string Call(string year, string authority, int? corrects = null) => Link.With(Authority(year, authority), ("corrects", corrects)) + "#call";

    public static string Contacts(string year, string authority) => Link.To($"/monitoring/{year}/authorities/{authority}/contacts");

    /// <summary>Reminding those whom a form picks.</summary>
    public static string NewReminders(string year) => Link.To($"/monitoring/{year}/reminders/new");

    /// <summary>Reminding one.</summary>
    /// <param name="area">Code of the area it is looked at in; empty for the country.</param>
    public static string NewReminder(string year, string area, string authority) => Link.With(NewReminders(year), ("area", area), ("a", authority));

    public static string Reminders(string year, IEnumerable<KeyValuePair<string, string?>> selection) => Link.With(Link.To($"/monitoring/{year}/reminders"), selection);

    public static string NewFollowUpLetter(string year) => Link.To($"/monitoring/{year}/chase-letters/new");

    public static string FollowUpLetters(string year, IEnumerable<KeyValuePair<string, string?>> selection) => Link.With(Link.To($"/monitoring/{year}/chase-letters"), selection);

    public static string FollowUpLetterPrint(string year, IEnumerable<KeyValuePair<string, string?>> selection) => Link.With(Link.To($"/monitoring/{year}/chase-letters/print"), selection);

    public static string ReminderPlan(string year) => Link.To($"/monitoring/{year}/reminder-plan");

    public static string ReminderSteps(string year) => Link.To($"/monitoring/{year}/reminder-plan/steps");

    public static string EndOfReminderStep(string year, int id) => Link.To($"/monitoring/{year}/reminder-plan/steps/{id}/end");

    /// <summary>Whom the plan is still to reach today.</summary>
    /// <param name="step">One that is being typed; the whole plan when left out.</param>
    public static string PlannedReminders(string year, string ending, params IEnumerable<KeyValuePair<string, string?>> step) =>
        Link.With(Link.To($"/monitoring/{year}/reminder-plan/today.{ending}"), step);

    public static string ReminderRuns(string year, string ending) => Link.To($"/monitoring/{year}/reminder-plan/runs.{ending}");
}
