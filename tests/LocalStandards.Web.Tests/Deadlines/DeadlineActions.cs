using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Deadlines;

/// <summary>What the centre does to extend, and what is stored of it.</summary>
internal static class DeadlineActions
{
    public const string Year = "2569", Extensions = $"/deadlines/{Year}/extensions", Requests = $"/deadlines/{Year}/requests", Form = "#extension";

    private static int letters;

    /// <summary>A day as people type it, in Thai digits.</summary>
    public static string Typed(DateOnly day) => ThaiDigits.ToThai($"{day.Day}/{day.Month}/{ThaiDate.YearOf(day)}");

    public static DateOnly TodayPlus(this PortalFactory portal, int days) => Bangkok.DateOf(portal.Clock.Now).AddDays(days);

    /// <summary>An extension for one authority until so many days from today, by a letter of its own.</summary>
    public static Dictionary<string, string?> Extension(this PortalFactory portal, int days = 30, string code = RoleMatrix.Home) => new()
    {
        ["By"] = "Listed", ["Pasted"] = code, ["Until"] = Typed(portal.TodayPlus(days)), ["UntilTime"] = "๒๓.๕๙ น.", ["Kind"] = "Entry",
        ["Letter.Number"] = $"นร 0107/ว{9000 + Interlocked.Increment(ref letters)}", ["Letter.SignedOn"] = Typed(portal.TodayPlus(0)), ["Letter.Subject"] = "ขยายเวลาบันทึกข้อมูล",
        ["Reason"] = "พื้นที่ประสบอุทกภัย",
    };

    /// <summary>Fills in the form as a browser without scripts would.</summary>
    public static async Task<HttpResponseMessage> FillAsync(this Visitor central, Dictionary<string, string?> typed, string? query = null) =>
        await central.PostFormAsync(await central.GetPageAsync($"{Extensions}/new{query}"), Form, typed);

    /// <summary>The last look, where the letter is recorded and nothing else.</summary>
    public static async Task<IHtmlDocument> CheckAsync(this Visitor central, Dictionary<string, string?> typed, string? query = null)
    {
        using var answer = await central.FillAsync(typed, query);
        var page = await Visitor.ReadAsync(answer);
        Assert.True(page.QuerySelector("main form input[name=Seen]") is not null, $"{(int)answer.StatusCode} {page.GetElementById("error-summary")?.TextContent}");
        return page;
    }

    public static Task<HttpResponseMessage> ConfirmAsync(this Visitor central, IDocument check) =>
        central.PostFormAsync(check, "main form");

    /// <summary>All the way.</summary>
    /// <returns>The page of what was recorded.</returns>
    public static async Task<IHtmlDocument> ExtendAsync(this Visitor central, Dictionary<string, string?> typed, string? query = null)
    {
        using var answer = await central.ConfirmAsync(await central.CheckAsync(typed, query));
        return await central.FollowAsync(answer);
    }

    public static async Task<IHtmlDocument> FollowAsync(this Visitor visitor, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode} {(await Visitor.ReadAsync(answer)).GetElementById("error-summary")?.TextContent}");
        return await visitor.GetPageAsync(answer.Headers.Location!.OriginalString);
    }

    /// <summary>The page that tells what is wrong; each message leads to a field of it.</summary>
    public static async Task<IHtmlDocument> RefusedAsync(this HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode} {answer.Headers.Location}");
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.GetElementById("error-summary"));
        Assert.All(page.QuerySelectorAll("#error-summary a"), a => Assert.True(page.GetElementById(a.GetAttribute("href")![1..]) is not null, a.OuterHtml));
        return page;
    }

    public static string Told(this IDocument page) => page.QuerySelector("main .banner[role=status]")?.TextContent.Trim() ?? "";

    public static string? ErrorAt(this IDocument page, string field) => page.GetElementById(field.Replace('.', '_') + "-error")?.TextContent.Trim();

    public static int IdOf(this IDocument page) => int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[4]);

    /// <summary>Takes back whatever another test granted.</summary>
    public static Task RevokeAllAsync(this PortalFactory portal) => portal.InDatabaseAsync(async db =>
    {
        await db.Set<Extension>().Where(e => e.RevokedAt == null && db.Rounds.Any(r => r.Id == e.RoundId && r.Code == Year))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.RevokedAt, portal.Clock.Now).SetProperty(e => e.RevokedReason, "ทดสอบเสร็จ"));
        await db.Rounds.Where(r => r.Code == Year).ExecuteUpdateAsync(set => set.SetProperty(r => r.Stamp, Guid.NewGuid()));
    });

    /// <summary>Those that were not revoked.</summary>
    public static async Task<List<Extension>> StandingAsync(this PortalFactory portal) => (await portal.StoredAsync()).FindAll(e => e.RevokedAt is null);

    public static Task<List<Extension>> StoredAsync(this PortalFactory portal) => portal.InDatabaseAsync(db =>
        db.Set<Extension>().AsNoTracking().Include(e => e.Letter).Where(e => db.Rounds.Any(r => r.Id == e.RoundId && r.Code == Year)).OrderBy(e => e.Id).ToListAsync());

    /// <summary>Gives somebody one more role.</summary>
    public static Task GrantAsync(this PortalFactory portal, string userName, Role role, int? provinceId = null) => portal.InDatabaseAsync(async db =>
    {
        var user = await db.Users.SingleAsync(u => u.UserName == userName);
        db.Add(new RoleAssignment { UserId = user.Id, Role = role, ProvinceId = provinceId, From = portal.TodayPlus(-1) });
        await db.SaveChangesAsync();
    });

    /// <summary>Posts a form with a file in it.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(
        this Visitor visitor, IDocument page, string formSelector, string field, string name, byte[] file, Dictionary<string, string?> values)
    {
        var form = page.QuerySelector(formSelector)!;
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in Visitor.FieldsOf(form).Where(f => !values.ContainsKey(f.Key)).Concat(values.Select(v => new KeyValuePair<string, string>(v.Key, v.Value ?? ""))))
            content.Add(new StringContent(value), key);
        using var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(part, field, name);
        return await visitor.Http.PostAsync(form.GetAttribute("action")!, content);
    }

    public static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"u8.ToArray();
}
