using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>What an officer does at the entry forms of the demo's own authority, and what is stored of it.</summary>
internal static class Desk
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

    /// <summary>The stored text of a field; null when there is no row.</summary>
    public static Task<string?> StoredAsync(this PortalFactory portal, string field, string year = Year) =>
        portal.InDatabaseAsync(async db => await (
            from o in db.Obligations
            where o.Authority!.Code == RoleMatrix.Home && o.Round!.Code == year
            from a in db.Set<Answer>()
            where a.ObligationId == o.Id && a.Field == field
            select a.Value).SingleOrDefaultAsync());

    public static Task<Submission> SubmissionAsync(this PortalFactory portal, string year = Year) =>
        portal.InDatabaseAsync(async db =>
        {
            var submission = await db.Submissions.AsNoTracking().AsSplitQuery()
                .Include(s => s.Forms).Include(s => s.Versions)
                .SingleAsync(s => db.Obligations.Any(o => o.Id == s.ObligationId && o.Authority!.Code == RoleMatrix.Home && o.Round!.Code == year));
            submission.Hold(await db.Set<Answer>().AsNoTracking().Where(a => a.ObligationId == submission.ObligationId).ToListAsync());
            return submission;
        });

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
