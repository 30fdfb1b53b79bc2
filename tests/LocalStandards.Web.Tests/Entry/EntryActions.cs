using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Data;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>What an officer does at the entry forms of the demo's own authority, and what is stored of it.</summary>
internal static class EntryActions
{
    public const string Year = "2569";

    public const string EntryForm = "form[data-entry]";

    public static string AddressOf(string form, string year = Year) => $"/entry/{year}/{form}";

    public static Task<IHtmlDocument> OpenFormAsync(this Visitor visitor, string form, string year = Year) => visitor.GetPageAsync(AddressOf(form, year));

    /// <summary>The fields of the form as the browser would send them, with these typed, ticked or chosen in it.</summary>
    /// <param name="changes">Null unticks; a comma separates the ticks of a checklist.</param>
    public static List<KeyValuePair<string, string>> Fill(this IDocument page, params (string Field, string? Value)[] changes)
    {
        var fields = Visitor.FieldsOf(page.QuerySelector(EntryForm)!);
        foreach (var (field, value) in changes)
        {
            Assert.True(page.QuerySelectorAll("[name]").Any(e => e.GetAttribute("name") == field), $"No field {field} on {page.Title}");
            var isChecklist = page.QuerySelectorAll("input[type=checkbox]").Count(e => e.GetAttribute("name") == field) > 1;
            fields.RemoveAll(f => f.Key == field);
            if (value is not null)
                fields.AddRange((isChecklist ? value.Split(',') : [value]).Select(v => new KeyValuePair<string, string>(field, v)));
        }
        return fields;
    }

    /// <summary>Presses the button of the form as it stands on the page.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this Visitor visitor, IDocument page, IEnumerable<KeyValuePair<string, string>> fields, string go = "stay")
    {
        using var content = new FormUrlEncodedContent(fields.Append(new("go", go)));
        return await visitor.Http.PostAsync(page.QuerySelector(EntryForm)!.GetAttribute("action")!, content);
    }

    public static Task<HttpResponseMessage> SaveAsync(this Visitor visitor, IDocument page, params (string Field, string? Value)[] changes) =>
        visitor.SendAsync(page, page.Fill(changes));

    /// <summary>Opens, types, saves, and reads the page that answers when the portal does not lead on.</summary>
    public static async Task<IHtmlDocument> SaveAndReadAsync(this Visitor visitor, IDocument page, params (string Field, string? Value)[] changes)
    {
        using var answer = await visitor.SaveAsync(page, changes);
        Assert.True(answer.StatusCode == System.Net.HttpStatusCode.OK, $"{(int)answer.StatusCode} {answer.Headers.Location}");
        return await Visitor.ReadAsync(answer);
    }

    public static IElement Field(this IDocument page, string field) =>
        page.GetElementById("f-" + field) ?? throw new InvalidOperationException($"No element f-{field} on {page.Title}");

    public static string ValueOf(this IDocument page, string field) => page.Field(field) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        var other => string.Join(',', other.QuerySelectorAll<IHtmlInputElement>("input").Where(i => i.IsChecked).Select(i => i.Value)),
    };

    public static string? ErrorAt(this IDocument page, string field) => page.GetElementById($"f-{field}-error")?.TextContent.Trim();

    public static string? SummaryLineOf(this IDocument page, string field) =>
        page.QuerySelectorAll("#error-summary a").FirstOrDefault(a => a.GetAttribute("href") == "#f-" + field)?.TextContent;

    public static IElement? ConflictAt(this IDocument page, string field) =>
        page.QuerySelectorAll("fieldset.conflict").FirstOrDefault(c => c.Id == "f-" + field);

    /// <summary>The stored text of a field, or of an answer put aside; null when there is none.</summary>
    public static async Task<string?> StoredAsync(this PortalFactory portal, string field, string year = Year) =>
        (await portal.InDatabaseAsync(db => OfHome(db, year).SingleOrDefaultAsync()))?.Everything().SingleOrDefault(a => a.Field == field)?.Value;

    public static Task<Submission> SubmissionAsync(this PortalFactory portal, string year = Year) => portal.InDatabaseAsync(db => OfHome(db, year).SingleAsync());

    /// <summary>With its answers, those put aside among them, and its versions.</summary>
    public static IQueryable<Submission> Whole(this IQueryable<Submission> submissions) => submissions.AsNoTracking().AsSplitQuery()
        .Include(s => s.Forms).ThenInclude(f => f.Document).Include(s => s.Versions);

    /// <summary>What counts and what was put aside.</summary>
    public static IEnumerable<Answer> Everything(this Submission submission) => submission.Answers.Concat(submission.SupersededAnswers);

    private static IQueryable<Submission> OfHome(AppDbContext db, string year) => db.Submissions.Whole()
        .Where(s => db.Obligations.Any(o => o.Id == s.ObligationId && o.Authority!.Code == RoleMatrix.Home && o.Round!.Code == year));

    /// <summary>What the authority's people were told of the round's submission.</summary>
    public static Task<List<Notice>> NoticesAsync(this PortalFactory portal, string year = Year) => portal.InDatabaseAsync(db => db.Notices.AsNoTracking()
        .Where(n => db.Obligations.Any(o => o.Id == n.ObligationId && o.Authority!.Code == RoleMatrix.Home && o.Round!.Code == year)).ToListAsync());

    public static Task<int> UserIdAsync(this PortalFactory portal, string userName) =>
        portal.InDatabaseAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());

    /// <summary>The window of the demo's own type in the open round.</summary>
    public static Task<EntryWindow> WindowAsync(this PortalFactory portal) =>
        portal.InDatabaseAsync(db => db.Set<EntryWindow>().AsNoTracking()
            .SingleAsync(w => w.Type == Domain.Authorities.AuthorityType.Sao && db.Rounds.Any(r => r.Id == w.RoundId && r.Code == Year)));
}
