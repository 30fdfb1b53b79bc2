namespace LocalStandards.Web.Tests.Access;

/// <summary>
/// Who is answered what on every endpoint (quality.md 6). Outcomes stand in the order of <see cref="Actors.All"/>: public,
/// recorder, section, executive, clerk, province, district, assessor, central, approver, admin.
/// </summary>
/// <param name="Address">A concrete one that exists for those it is for.</param>
/// <param name="Outcomes">Status codes; <c>in</c> is 302 to sign in, <c>302</c> one to elsewhere; one alone is for all.</param>
public sealed record MatrixRow(string Endpoint, string Address, string Outcomes)
{
    /// <summary>What is posted; harmless where it is allowed, since the rows share one database.</summary>
    public Dictionary<string, string> Body { get; init; } = [];

    public bool EndsSession { get; init; }

    public string OutcomeFor(string actor)
    {
        var outcomes = Outcomes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return outcomes.Length == 1 ? outcomes[0] : outcomes[Actors.All.ToList().IndexOf(actor)];
    }

    public override string ToString() => Endpoint;
}

public static class RoleMatrix
{
    /// <summary>The demo accounts' authority; it has submitted in 2568, and is half-way through 2569.</summary>
    public const string Home = "3600114";

    /// <summary>The ministry's code of it.</summary>
    public const string OfficialHome = "36120004";

    /// <summary>Its district, แก้งคร้อ.</summary>
    public const string HomeDistrict = "3612";

    private const string Set = "/indicator-sets/2569/sao";

    private static readonly Dictionary<string, string> WrongSignIn = new() { ["UserName"] = "nobody", ["Password"] = "ไม่ใช่รหัสผ่านของใคร" };

    public static IReadOnlyList<MatrixRow> Rows { get; } =
    [
        //                                                                                   pub rec sec exe cle pro dis ass cen app adm
        new("ANY /health/live", "/health/live",                                             "200"),
        new("ANY /health/ready", "/health/ready",                                           "200"),
        new("ANY /{path}", "/no/such/page",                                                 "404"),
        new("GET /", "/",                                                                   "200"),
        new("GET /authorities", "/authorities?status=all",                                  "200"),
        // Of no report; Reports/ReportCheckTests have those of one.
        new("GET /verify/{code}", "/verify/0123456789abcdef0123456789abcdef",               "404"),
        new("GET /open-data/{year}/finished.csv", "/open-data/2569/finished.csv",           "200"),
        new("GET /open-data/{year}/finished.json", "/open-data/2569/finished.json",         "200"),

        new("GET /about/{statement}", "/about/privacy",                                     "200"),
        new("GET /robots.txt", "/robots.txt",                                               "200"),
        new("GET /sitemap.xml", "/sitemap.xml",                                             "200"),

        new("GET /account/sign-in", "/account/sign-in",                                     "200 302 302 302 302 302 302 302 302 302 302"),
        new("POST /account/sign-in", "/account/sign-in",                                    "200 302 302 302 302 302 302 302 302 302 302") { Body = WrongSignIn },
        new("GET /account/sign-in/code", "/account/sign-in/code",                           "in  in  in  in  in  in  in  in  in  in  in"),
        new("POST /account/sign-in/code", "/account/sign-in/code",                          "in  in  in  in  in  in  in  in  in  in  in"),
        new("GET /account/activations/{token}", "/account/activations/spent",               "410"),
        new("POST /account/activations/{token}", "/account/activations/spent",              "410"),
        new("GET /account/password", "/account/password",                                   "in  200 200 200 200 200 200 200 200 200 200"),
        new("POST /account/password", "/account/password",                                  "in  200 200 200 200 200 200 200 200 200 200"),
        new("GET /account/two-step", "/account/two-step",                                   "in  200 200 200 200 200 200 200 200 200 200"),
        new("POST /account/two-step", "/account/two-step",                                  "in  200 200 200 200 200 200 200 200 200 200"),
        new("POST /account/two-step/off", "/account/two-step/off",                          "in  302 302 302 302 302 302 302 302 302 302"),
        new("GET /display", "/display?size=2",                                              "302"),
        new("POST /account/sign-out", "/account/sign-out",                                  "302") { EndsSession = true },

        new("GET /entry/{year}/{form}", "/entry/2569/2-1",                                  "in  200 200 200 200 403 403 403 403 403 403"),
        // Nothing posted, nothing changed: a recorder is led on, an officer who was not given the form is told so.
        new("POST /entry/{year}/{form}", "/entry/2569/2-2",                                 "in  302 200 403 403 403 403 403 403 403 403"),
        new("POST /entry/{year}/{form}/verification", "/entry/2569/2-2/verification",       "in  302 302 403 403 403 403 403 403 403 403"),
        // The นายก is led back and told; only the ปลัด and the recorder assign (Entry/AssignmentTests).
        new("POST /entry/{year}/assignments", "/entry/2569/assignments",                    "in  302 403 302 302 403 403 403 403 403 403") { Body = new() { ["form"] = "2-1", ["officer"] = "2" } },
        // Nothing is submitted that could be taken up.
        new("POST /entry/{year}/reopening", "/entry/2569/reopening",                        "in  302 403 403 403 403 403 403 403 403 403"),
        new("GET /entry/{year}/review", "/entry/2569/review",                               "in  200 200 200 200 403 403 403 403 403 403"),
        new("POST /entry/{year}/review", "/entry/2569/review",                              "in  200 403 403 403 403 403 403 403 403 403"),
        // Of a set that was never corrected; Corrections/CorrectionPagesTests have one that was.
        new("GET /entry/{year}/corrections", "/entry/2569/corrections",                     "in  404 404 404 404 403 403 403 403 403 403"),
        new("GET /entry/{year}/receipts/{version}", "/entry/2568/receipts/1",               "in  200 200 200 200 403 403 403 403 403 403"),

        // That a report exists is not told to whom it is not for: 404, the public included.
        new("GET /reports/{year}/{authority}", $"/reports/2568/{Home}",                     "404 200 200 200 200 200 200 200 200 200 404"),
        new("GET /reports/{year}/{authority}.xlsx", $"/reports/2568/{Home}.xlsx",           "404 200 200 200 200 200 200 200 200 200 404"),
        new("GET /reports/{year}/{authority}/print", $"/reports/2568/{Home}/print",         "404 200 200 200 200 200 200 200 200 200 404"),
        // The ministry's code of the same: which is whose is open data.
        new("GET /reports/{year}/{address}", $"/reports/2568/{OfficialHome}",               "302"),
        // No browser here prints (Documents.Tests do): who may is told that it is missing.
        new("GET /reports/{year}/{authority}.pdf", $"/reports/2568/{Home}.pdf",             "404 501 501 501 501 501 501 501 501 501 404"),

        new("GET /indicator-sets/{year}/{type}/preview/{form}", "/indicator-sets/2569/sao/preview/2-1", "in 403 403 403 403 403 403 403 200 200 403"),

        new("GET /report-batches", "/report-batches",                                       "in  403 403 403 403 200 200 403 200 200 403"),
        // Nothing chosen: the page again. ReportBatches/BatchVisibilityTests have those who ask for something.
        new("POST /report-batches", "/report-batches",                                      "in  403 403 403 403 200 200 403 200 200 403"),
        // Of no batch; of one, too in BatchVisibilityTests.
        new("GET /report-batches/{id}", "/report-batches/999999",                           "in  403 403 403 403 404 404 403 404 404 403"),
        new("GET /report-batches/{id}.zip", "/report-batches/999999.zip",                   "in  403 403 403 403 404 404 403 404 404 403"),
        new("POST /report-batches/{id}/cancellation", "/report-batches/999999/cancellation", "in  403 403 403 403 404 404 403 404 404 403"),
        new("POST /report-batches/{id}/resumption", "/report-batches/999999/resumption",    "in  403 403 403 403 404 404 403 404 404 403"),

        // A published set of the round that runs: whatever is posted to it is refused or changes nothing.
        new("GET /indicator-sets", "/indicator-sets",                                       "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /indicator-sets/{year}/{type}", $"{Set}?indicator=68-2-02",                "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /indicator-sets/{year}/{type}/structure", $"{Set}/structure",              "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /indicator-sets/{year}/{type}/structure", $"{Set}/structure",             "in  403 403 403 403 403 403 403 200 403 403") { Body = new() { ["Part"] = "area", ["Do"] = "add", ["Name"] = "ด้านใหม่" } },
        new("POST /indicator-sets/{year}/{type}/indicators", $"{Set}/indicators",           "in  403 403 403 403 403 403 403 302 403 403") { Body = new() { ["mission"] = "1.1" } },
        new("POST /indicator-sets/{year}/{type}/indicators/{code}", $"{Set}/indicators/68-2-02", "in  403 403 403 403 403 403 403 200 403 403") { Body = new() { ["nameTh"] = "ชื่ออื่น" } },
        new("POST /indicator-sets/{year}/{type}/indicators/{code}/moves", $"{Set}/indicators/68-2-02/moves", "in  403 403 403 403 403 403 403 302 403 403") { Body = new() { ["steps"] = "1" } },
        new("POST /indicator-sets/{year}/{type}/indicators/{code}/copies", $"{Set}/indicators/68-2-02/copies", "in  403 403 403 403 403 403 403 302 403 403"),
        new("POST /indicator-sets/{year}/{type}/indicators/{code}/removals", $"{Set}/indicators/68-2-02/removals", "in  403 403 403 403 403 403 403 302 403 403"),
        new("POST /indicator-sets/{year}/{type}/indicators/{code}/formula-checks", $"{Set}/indicators/68-2-02/formula-checks", "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /indicator-sets/{year}/{type}/indicators/{code}/tryouts", $"{Set}/indicators/68-2-02/tryouts", "in  403 403 403 403 403 403 403 200 200 403"),
        new("POST /indicator-sets/{year}/{type}/indicators/{code}/simulations", $"{Set}/indicators/68-2-02/simulations", "in  403 403 403 403 403 403 403 200 200 403"),
        new("POST /indicator-sets/{year}/{type}/proposals", $"{Set}/proposals",             "in  403 403 403 403 403 403 403 302 403 403"),
        new("POST /indicator-sets/{year}/{type}/withdrawals", $"{Set}/withdrawals",         "in  403 403 403 403 403 403 403 302 302 403"),
        new("GET /indicator-sets/{year}/{type}/approvals", $"{Set}/approvals",              "in  403 403 403 403 403 403 403 200 200 403"),
        new("POST /indicator-sets/{year}/{type}/approvals", $"{Set}/approvals",             "in  403 403 403 403 403 403 403 200 200 403"),
        // The demo's sets were published as filed, without minutes; Studio/LifeTests have those of one.
        new("GET /indicator-sets/{year}/{type}/resolution.pdf", $"{Set}/resolution.pdf",    "in  403 403 403 403 403 403 403 404 404 403"),
        new("GET /indicator-sets/{year}/{type}/publications", $"{Set}/publications",        "in  403 403 403 403 403 403 403 403 200 403"),
        new("POST /indicator-sets/{year}/{type}/publications", $"{Set}/publications",       "in  403 403 403 403 403 403 403 403 200 403"),
        // Without a note.
        new("POST /indicator-sets/{year}/{type}/revisions", $"{Set}/revisions",             "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /indicator-sets/{year}/{type}/comparison", $"{Set}/comparison",            "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /indicator-sets/{year}/{type}/comparison.xlsx", $"{Set}/comparison.xlsx",  "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /indicator-sets/{year}/{type}.json", $"{Set}.json",                        "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /indicator-sets/{year}/{type}.xlsx", $"{Set}.xlsx",                        "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /indicator-sets/{year}.json", "/indicator-sets/2569.json",                 "in  403 403 403 403 403 403 403 200 200 403"),
        new("POST /indicator-sets/{year}/{type}/imports", $"{Set}/imports",                 "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /indicator-sets/{year}/crosswalk", "/indicator-sets/2569/crosswalk",       "in  403 403 403 403 403 403 403 200 200 403"),
        new("POST /indicator-sets/{year}/crosswalk", "/indicator-sets/2569/crosswalk",      "in  403 403 403 403 403 403 403 302 403 403"),

        new("GET /rounds/new", "/rounds/new",                                               "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /rounds", "/rounds",                                                      "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /rounds/{year}", "/rounds/2569",                                           "in  403 403 403 403 403 403 403 200 200 403"),
        // Opened: nothing is moved, and the page says so.
        new("GET /rounds/{year}/windows/{type}", "/rounds/2569/windows/Sao",                "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /rounds/{year}/windows/{type}", "/rounds/2569/windows/Sao",               "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /rounds/{year}/drafts", "/rounds/2569/drafts",                            "in  403 403 403 403 403 403 403 302 403 403") { Body = new() { ["type"] = "Sao" } },

        new("GET /holidays", "/holidays",                                                   "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /holidays.json", "/holidays.json?year=2569",                               "in  200 200 200 200 200 200 200 200 200 200"),
        // Nothing typed: the page again. Holidays/HolidayTests have what is.
        new("POST /holidays", "/holidays",                                                  "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /holidays/{date}", "/holidays/2025-04-06",                                 "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /holidays/{date}", "/holidays/2025-04-06",                                "in  403 403 403 403 403 403 403 200 403 403"),
        // Of no holiday, as are the next ones of no extension and no request; Deadlines/… have those of one.
        new("POST /holidays/{date}/removal", "/holidays/2025-01-31/removal",                "in  403 403 403 403 403 403 403 404 403 403"),

        new("GET /monitoring", "/monitoring",                                               "in  403 403 403 403 302 302 403 302 302 403"),
        // Monitoring/AreaAccessTests have whose each area is.
        new("GET /monitoring/{year}/authorities", "/monitoring/2569/authorities",           "in  403 403 403 403 404 404 403 200 200 403"),
        new("GET /monitoring/{year}/{province}", "/monitoring/2569/36",                     "in  403 403 403 403 200 404 403 200 200 403"),
        new("GET /monitoring/{year}/{province}/{district}", $"/monitoring/2569/36/{HomeDistrict}", "in 403 403 403 403 200 200 403 200 200 403"),
        new("GET /monitoring/{year}/{province}/districts.csv", "/monitoring/2569/36/districts.csv", "in 403 403 403 403 200 404 403 200 200 403"),
        new("GET /monitoring/{year}/{province}/districts.xlsx", "/monitoring/2569/36/districts.xlsx", "in 403 403 403 403 200 404 403 200 200 403"),
        new("GET /monitoring/{year}/authorities.csv", $"/monitoring/2569/authorities.csv?area={HomeDistrict}", "in 403 403 403 403 200 200 403 200 200 403"),
        new("GET /monitoring/{year}/authorities.xlsx", $"/monitoring/2569/authorities.xlsx?area={HomeDistrict}", "in 403 403 403 403 200 200 403 200 200 403"),
        new("GET /monitoring/{year}/authorities/{authority}", $"/monitoring/2569/authorities/{Home}", "in 403 403 403 403 200 200 403 200 200 403"),
        // Nothing chosen: the page again, as are the next ones.
        new("POST /monitoring/{year}/authorities/{authority}/contacts", $"/monitoring/2569/authorities/{Home}/contacts", "in 403 403 403 403 200 200 403 200 403 403"),
        new("GET /monitoring/{year}/reminders/new", $"/monitoring/2569/reminders/new?area={HomeDistrict}", "in 403 403 403 403 200 200 403 200 403 403"),
        new("POST /monitoring/{year}/reminders", $"/monitoring/2569/reminders?area={HomeDistrict}", "in 403 403 403 403 200 200 403 200 403 403"),
        new("GET /monitoring/{year}/chase-letters/new", $"/monitoring/2569/chase-letters/new?area={HomeDistrict}", "in 403 403 403 403 200 200 403 200 403 403"),
        new("POST /monitoring/{year}/chase-letters", $"/monitoring/2569/chase-letters?area={HomeDistrict}", "in 403 403 403 403 200 200 403 200 403 403"),
        new("POST /monitoring/{year}/chase-letters/print", $"/monitoring/2569/chase-letters/print?area={HomeDistrict}", "in 403 403 403 403 200 200 403 200 403 403"),
        new("GET /monitoring/{year}/reminder-plan", "/monitoring/2569/reminder-plan",       "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /monitoring/{year}/reminder-plan/today.csv", "/monitoring/2569/reminder-plan/today.csv", "in 403 403 403 403 403 403 403 200 200 403"),
        new("GET /monitoring/{year}/reminder-plan/today.xlsx", "/monitoring/2569/reminder-plan/today.xlsx?DaysBefore=7", "in 403 403 403 403 403 403 403 200 200 403"),
        new("GET /monitoring/{year}/reminder-plan/runs.csv", "/monitoring/2569/reminder-plan/runs.csv", "in 403 403 403 403 403 403 403 200 200 403"),
        new("GET /monitoring/{year}/reminder-plan/runs.xlsx", "/monitoring/2569/reminder-plan/runs.xlsx", "in 403 403 403 403 403 403 403 200 200 403"),
        new("POST /monitoring/{year}/reminder-plan/steps", "/monitoring/2569/reminder-plan/steps", "in 403 403 403 403 403 403 403 200 403 403"),
        new("POST /monitoring/{year}/reminder-plan/steps/{id}/end", "/monitoring/2569/reminder-plan/steps/999999/end", "in 403 403 403 403 403 403 403 404 403 403"),

        new("GET /deadlines", "/deadlines",                                                 "in  302 403 302 302 302 403 403 302 302 403"),
        new("GET /deadlines/{year}/extensions", "/deadlines/2568/extensions",               "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /deadlines/{year}/extensions/new", "/deadlines/2569/extensions/new",       "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /deadlines/{year}/extensions", "/deadlines/2569/extensions",              "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /deadlines/{year}/extensions/previews", "/deadlines/2569/extensions/previews", "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /deadlines/{year}/extensions/drafts", "/deadlines/2569/extensions/drafts", "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /deadlines/{year}/extensions/checks", "/deadlines/2569/extensions/checks", "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /deadlines/{year}/extensions/quick-picks/{days}", "/deadlines/2569/extensions/quick-picks/7", "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /deadlines/{year}/extensions/recipients", "/deadlines/2569/extensions/recipients", "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /deadlines/{year}/extensions/{id}", "/deadlines/2569/extensions/999999",   "in  403 403 403 403 403 403 403 404 404 403"),
        new("GET /deadlines/{year}/extensions/{id}/recipients", "/deadlines/2569/extensions/999999/recipients", "in  403 403 403 403 403 403 403 404 404 403"),
        new("POST /deadlines/{year}/extensions/{id}/approval", "/deadlines/2569/extensions/999999/approval", "in  403 403 403 403 403 403 403 403 404 403"),
        new("GET /deadlines/{year}/extensions/{id}/revocation", "/deadlines/2569/extensions/999999/revocation", "in  403 403 403 403 403 403 403 404 404 403"),
        new("POST /deadlines/{year}/extensions/{id}/revocation", "/deadlines/2569/extensions/999999/revocation", "in  403 403 403 403 403 403 403 404 404 403"),
        new("GET /deadlines/{year}/requests", "/deadlines/2569/requests",                   "in  200 403 200 200 200 403 403 200 200 403"),
        new("GET /deadlines/{year}/requests/new", "/deadlines/2569/requests/new",           "in  200 403 200 200 200 403 403 403 403 403"),
        new("POST /deadlines/{year}/requests", "/deadlines/2569/requests",                  "in  200 403 200 200 200 403 403 403 403 403"),
        new("GET /deadlines/{year}/requests/{id}", "/deadlines/2569/requests/999999",       "in  404 403 404 404 404 403 403 404 404 403"),
        new("GET /deadlines/{year}/requests/{id}/file", "/deadlines/2569/requests/999999/file", "in  404 403 404 404 404 403 403 404 404 403"),
        new("POST /deadlines/{year}/requests/{id}/declination", "/deadlines/2569/requests/999999/declination", "in  403 403 403 403 403 403 403 404 403 403"),
        // Of no letter; Letters/RouteTests have those of one, office by office.
        new("GET /letters", "/letters",                                                     "in  200 200 200 200 200 200 200 200 200 200"),
        new("GET /letters/new", "/letters/new",                                             "in  403 403 403 403 403 403 403 200 403 403"),
        // Nothing typed: the page again.
        new("POST /letters", "/letters",                                                    "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /letters/{id}", "/letters/999999",                                         "in  404 404 404 404 404 404 404 404 404 404"),
        new("GET /letters/{id}/file", "/letters/999999/file",                               "404"),
        new("POST /letters/{id}/circulation", "/letters/999999/circulation",                "in  403 403 403 403 403 403 403 404 403 403"),
        new("POST /letters/{id}/acknowledgement", "/letters/999999/acknowledgement",        "in  404 403 404 404 404 404 403 403 403 403"),
        new("POST /letters/{id}/reminders", "/letters/999999/reminders",                    "in  403 403 403 403 404 404 403 404 403 403") { Body = new() { ["kind"] = "Authority" } },
        new("GET /letters/{id}/offices/{kind}/{office}", "/letters/999999/offices/province/36", "in 403 403 403 403 404 404 403 404 404 403"),
        new("POST /letters/{id}/offices/{kind}/{office}/receipts", "/letters/999999/offices/province/36/receipts", "in 403 403 403 403 404 404 403 404 403 403"),
        new("POST /letters/{id}/offices/{kind}/{office}/forwarding", "/letters/999999/offices/province/36/forwarding", "in 403 403 403 403 404 404 403 404 403 403"),

        new("GET /notices", "/notices",                                                     "in  200 200 200 200 200 200 200 200 200 200"),
        // Of nobody; Notices/NoticePagesTests have those of one.
        new("GET /notices/{id}", "/notices/999999",                                         "in  404 404 404 404 404 404 404 404 404 404"),
        new("POST /notices/{id}/reading", "/notices/999999/reading",                        "in  404 404 404 404 404 404 404 404 404 404"),
        new("POST /notices/readings", "/notices/readings",                                  "in  302 302 302 302 302 302 302 302 302 302"),
        new("GET /notices/preferences", "/notices/preferences",                             "in  200 200 200 200 200 200 200 200 200 200"),
        // Nothing chosen, then nothing typed: no mail is wanted, as before.
        new("POST /notices/preferences", "/notices/preferences",                            "in  200 200 200 200 200 200 200 200 200 200"),
        new("POST /notices/preferences/address", "/notices/preferences/address",            "in  302 302 302 302 302 302 302 302 302 302"),
        new("GET /notices/addresses/{token}", "/notices/addresses/spent",                   "in  302 302 302 302 302 302 302 302 302 302"),
        new("POST /notices/addresses/{token}", "/notices/addresses/spent",                  "in  302 302 302 302 302 302 302 302 302 302"),
        new("GET /mail", "/mail",                                                           "in  403 403 403 403 403 403 403 403 403 200"),
        new("GET /mail/folder", "/mail/folder",                                             "in  403 403 403 403 403 403 403 403 403 200"),
        new("GET /mail/folder/{name}", "/mail/folder/none",                                 "in  403 403 403 403 403 403 403 403 403 404"),
        new("POST /mail/resends", "/mail/resends",                                          "in  403 403 403 403 403 403 403 403 403 404"),
        new("POST /mail/clearings", "/mail/clearings",                                      "in  403 403 403 403 403 403 403 403 403 404"),
        new("POST /mail/attempts", "/mail/attempts",                                        "in  403 403 403 403 403 403 403 403 403 302"),
        // Seeded; Library/… have documents before their time, for some roles, and withdrawn.
        new("GET /documents", "/documents",                                                 "200"),
        new("GET /documents/new", "/documents/new",                                         "in  403 403 403 403 403 403 403 200 403 403"),
        // Nothing typed: the page again.
        new("POST /documents", "/documents",                                                "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /documents/{id}", "/documents/1",                                          "200"),
        new("GET /documents/{id}/file", "/documents/1/file",                                "200"),
        new("HEAD /documents/{id}/file", "/documents/1/file",                               "200"),
        new("GET /documents/{id}/versions/{number}/file", "/documents/1/versions/1/file",   "200"),
        new("HEAD /documents/{id}/versions/{number}/file", "/documents/1/versions/1/file",  "200"),
        new("GET /documents/{id}/versions/new", "/documents/1/versions/new",                "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /documents/{id}/versions", "/documents/1/versions",                       "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /documents/{id}/particulars", "/documents/1/particulars",                  "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /documents/{id}/particulars", "/documents/1/particulars",                 "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /documents/{id}/withdrawal", "/documents/1/withdrawal",                    "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /documents/{id}/withdrawal", "/documents/1/withdrawal",                   "in  403 403 403 403 403 403 403 200 403 403"),
        // A code that nobody gave out.
        new("GET /d/{code}", "/d/23456789",                                                 "404"),
        new("GET /announcements", "/announcements",                                         "200"),
        new("GET /announcements/new", "/announcements/new",                                 "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /announcements", "/announcements",                                        "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /announcements/previews", "/announcements/previews",                      "in  403 403 403 403 403 403 403 200 403 403"),
        new("GET /announcements/{id}", "/announcements/1",                                  "200"),
        new("GET /announcements/{id}/particulars", "/announcements/1/particulars",          "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /announcements/{id}/particulars", "/announcements/1/particulars",         "in  403 403 403 403 403 403 403 200 403 403"),
        new("POST /announcements/{id}/withdrawal", "/announcements/999999/withdrawal",      "in  403 403 403 403 403 403 403 404 403 403"),
        new("GET /authorities/{code}", $"/authorities/{Home}",                              "200"),
        new("GET /qr", "/qr",                                                               "in  200 403 200 200 200 200 403 200 200 403"),
        new("GET /qr/code.svg", "/qr/code.svg?kind=authority&target=" + Home,               "in  200 403 200 200 200 200 403 200 200 403"),
        new("GET /qr/code.png", "/qr/code.png?kind=authority&target=" + Home,               "in  200 403 200 200 200 200 403 200 200 403"),
        // Without a browser to draw with.
        new("GET /qr/picture.png", "/qr/picture.png?kind=authority&target=" + Home,         "in  501 403 501 501 501 501 403 501 501 403"),
        new("GET /qr/sheet.pdf", "/qr/sheet.pdf?kind=authority&target=" + Home,             "in  501 403 501 501 501 501 403 501 501 403"),
        new("GET /authorities.csv", "/authorities.csv?status=all",                          "200"),
        new("GET /authorities.xlsx", "/authorities.xlsx?status=all",                        "200"),
        new("GET /monitoring/{year}", "/monitoring/2569",                                   "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /monitoring/{year}/screen", "/monitoring/2569/screen",                     "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /monitoring/{year}.csv", "/monitoring/2569.csv",                           "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /monitoring/{year}.xlsx", "/monitoring/2569.xlsx",                         "in  403 403 403 403 403 403 403 200 200 403"),
        new("GET /quality", "/quality",                                                     "in  403 403 403 403 302 302 403 302 302 403"),
        new("GET /quality/{year}", "/quality/2569",                                         "in  403 403 403 403 200 200 403 200 200 403"),
        new("GET /quality/{year}.csv", "/quality/2569.csv",                                 "in  403 403 403 403 200 200 403 200 200 403"),
        new("GET /quality/{year}.xlsx", "/quality/2569.xlsx",                               "in  403 403 403 403 200 200 403 200 200 403"),
        new("GET /exports", "/exports",                                                     "in  403 403 403 403 200 403 403 200 200 403"),
        // Nothing chosen: the page again. Exports/… have those who ask for something.
        new("POST /exports", "/exports",                                                    "in  403 403 403 403 200 403 403 200 200 403"),
        new("GET /exports/{id}", "/exports/999999",                                         "in  403 403 403 403 404 403 403 404 404 403"),
        new("GET /exports/{id}/file", "/exports/999999/file",                               "in  403 403 403 403 404 403 403 404 404 403"),

        .. new[] { "GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS" }.Select(method => new MatrixRow($"{method} /errors/{{status}}", "/errors/404", "404")),
    ];
}
