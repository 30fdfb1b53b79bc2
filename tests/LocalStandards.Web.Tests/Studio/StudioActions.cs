using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Links;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>What central staff do in the studio, and what is stored of it.</summary>
internal static class StudioActions
{
    /// <summary>The round that tests make; the demo's runs until 2569.</summary>
    public const string Year = "2570", LastYear = "2569";

    public const string Sheet = "#sheet";

    public static string AddressOf(AuthorityType type = AuthorityType.Sao, string year = Year) => StudioLinks.Set(year, type);

    public static string SlugOf(this AuthorityType type) => SetCode.Of(type);

    /// <summary>A day as people type it.</summary>
    public static string Typed(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{ThaiDate.YearOf(day)}");

    public static DateOnly TodayPlus(this PortalFactory portal, int days) => Bangkok.DateOf(portal.Clock.Now).AddDays(days);

    /// <summary>The fields of the page for a new round, with dates from tomorrow on.</summary>
    public static Dictionary<string, string?> NewRound(this PortalFactory portal, int opensIn = 1) => new()
    {
        ["All.Opens"] = Typed(portal.TodayPlus(opensIn)),
        ["All.Closes"] = Typed(portal.TodayPlus(opensIn + 40)),
    };

    /// <summary>Makes the round from last year's sets; without types, of all.</summary>
    public static async Task<HttpResponseMessage> MakeRoundAsync(
        this Visitor central, Dictionary<string, string?> changes, params AuthorityType[] types)
    {
        var form = Visitor.FieldsOf((await central.GetPageAsync("/rounds/new")).QuerySelector("form[action='/rounds']")!);
        foreach (var (field, value) in changes)
        {
            form.RemoveAll(f => f.Key == field);
            if (value is not null)
                form.Add(new(field, value));
        }
        if (types.Length > 0)
        {
            form.RemoveAll(f => f.Key == "Types");
            form.AddRange(types.Select(t => new KeyValuePair<string, string>("Types", $"{t}")));
        }
        using var content = new FormUrlEncodedContent(form);
        return await central.Http.PostAsync("/rounds", content);
    }

    /// <summary>Posts a form of the page with a file in it.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(
        this Visitor visitor, IDocument page, string formSelector, string name, byte[] file, Dictionary<string, string?>? values = null)
    {
        var form = page.QuerySelector(formSelector)!;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in Visitor.FieldsOf(form).Where(f => values?.ContainsKey(f.Key) != true)
            .Concat((values ?? []).Where(v => v.Value is not null).Select(v => new KeyValuePair<string, string>(v.Key, v.Value!))))
        {
            content.Add(new StringContent(value), field);
        }
        using var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(part, "File", name);
        return await visitor.Http.PostAsync(form.GetAttribute("action")!, content);
    }

    public static Task<IHtmlDocument> OpenAsync(this Visitor visitor, string code, AuthorityType type = AuthorityType.Sao, string year = Year) =>
        visitor.GetPageAsync(StudioLinks.Open(year, type, code));

    /// <summary>Presses the sheet's button with these typed in it.</summary>
    public static Task<HttpResponseMessage> SaveSheetAsync(this Visitor visitor, IDocument page, params (string Place, string? Text)[] changes) =>
        visitor.PostFormAsync(page, Sheet, changes.ToDictionary(c => c.Place, c => c.Text));

    /// <summary>Opens, types and saves; the portal must take it.</summary>
    public static async Task MustSaveAsync(this Visitor visitor, string code, AuthorityType type, params (string Place, string? Text)[] changes)
    {
        using var answer = await visitor.SaveSheetAsync(await visitor.OpenAsync(code, type), changes);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await WhyAsync(answer));
    }

    /// <summary>Types and saves, and reads the page that tells why it was not taken.</summary>
    public static async Task<IHtmlDocument> RefusedAsync(this Visitor visitor, IDocument page, params (string Place, string? Text)[] changes)
    {
        using var answer = await visitor.SaveSheetAsync(page, changes);
        return await answer.RefusalAsync();
    }

    /// <summary>The page that answers when the portal does not lead on; what it says is wrong leads to a field of it.</summary>
    public static async Task<IHtmlDocument> RefusalAsync(this HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode} {answer.Headers.Location}");
        var page = await Visitor.ReadAsync(answer);
        Assert.All(page.QuerySelectorAll("#error-summary a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        return page;
    }

    /// <summary>Where it leads on to, read there: with what the portal tells of it.</summary>
    public static async Task<IHtmlDocument> FollowAsync(this Visitor visitor, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await WhyAsync(answer));
        return await visitor.GetPageAsync(answer.Headers.Location!.OriginalString);
    }

    public static string Told(this IDocument page) => page.QuerySelector("main [role=status].banner")?.TextContent.Trim() ?? "";

    /// <summary>The message at a place of the sheet, or at a field of any other form.</summary>
    public static string? ErrorAt(this IDocument page, string place) => page.GetElementById(IdOf(place) + "-error")?.TextContent.Trim();

    public static string ValueAt(this IDocument page, string place) => page.QuerySelectorAll("#sheet [name]").Single(e => e.GetAttribute("name") == place) switch
    {
        IHtmlInputElement { Type: "checkbox" } tick => tick.IsChecked ? "true" : "",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var other => throw new InvalidOperationException(other.OuterHtml),
    };

    public static string SaveState(this IDocument page) => page.GetElementById("save-state")!.GetAttribute("data-state")!;

    /// <summary>The newest version as stored.</summary>
    public static Task<IndicatorSet> RowAsync(this PortalFactory portal, AuthorityType type = AuthorityType.Sao, string year = Year) =>
        portal.InDatabaseAsync(db => db.IndicatorSets.AsNoTracking().Include(s => s.Editors)
            .Where(s => s.Type == type && db.Rounds.Any(r => r.Id == s.RoundId && r.Code == year))
            .OrderByDescending(s => s.Version).FirstAsync());

    public static async Task<IndicatorSetDefinition> SetAsync(this PortalFactory portal, AuthorityType type = AuthorityType.Sao, string year = Year) =>
        IndicatorSetReader.ReadOne((await portal.RowAsync(type, year)).Document);

    public static async Task<Indicator> IndicatorAsync(this PortalFactory portal, string code, AuthorityType type = AuthorityType.Sao) =>
        (await portal.SetAsync(type)).Indicators[code];

    /// <summary>Posts a step of the set's life and reads what is told of it.</summary>
    public static async Task<string> StepAsync(this Visitor visitor, string step, AuthorityType type, string year = Year, params KeyValuePair<string, string>[] fields)
    {
        using var answer = await visitor.PostAsync($"{AddressOf(type, year)}/{step}", fields);
        return (await visitor.FollowAsync(answer)).Told();
    }

    /// <summary>A resolution of yesterday, as typed.</summary>
    public static Dictionary<string, string?> Resolution(this PortalFactory portal) => new()
    {
        ["Body"] = "คณะอนุกรรมการด้านการติดตามและประเมินผล", ["MeetingNumber"] = "๔/๒๕๖๙", ["DecidedOn"] = Typed(portal.TodayPlus(-1)), ["Text"] = "เห็นชอบตามเสนอ",
    };

    /// <summary>Through the committee and its resolution.</summary>
    public static async Task ApproveAsync(this PortalFactory portal, Visitor central, AuthorityType type, string year = Year)
    {
        Assert.StartsWith("เสนอแล้ว 1 ชุด", await central.StepAsync("proposals", type, year));
        using var answer = await central.PostFormAsync(
            await central.GetPageAsync(AddressOf(type, year) + "/approvals"), "form[action$='/approvals']", portal.Resolution());
        Assert.StartsWith("บันทึกมติแล้ว", (await central.FollowAsync(answer)).Told());
    }

    /// <summary>Publishes with every warning confirmed.</summary>
    /// <returns>What the portal tells of it.</returns>
    public static async Task<string> PublishAsync(this Visitor approver, AuthorityType type, string year = Year)
    {
        var page = await approver.GetPageAsync(AddressOf(type, year) + "/publications");
        var confirmed = page.QuerySelectorAll<IHtmlInputElement>("input[name=confirmed]").Select(c => new KeyValuePair<string, string>("confirmed", c.Value));
        return await approver.StepAsync("publications", type, year, [.. confirmed]);
    }

    /// <summary>The set as it is, through all of its life.</summary>
    /// <returns>What the portal tells in the end.</returns>
    public static async Task<string> BringIntoForceAsync(this PortalFactory portal, AuthorityType type, string year = Year)
    {
        using var central = await portal.SignedInAsync("central");
        using var approver = await portal.SignedInAsync("approver");
        await portal.ApproveAsync(central, type, year);
        var told = await approver.PublishAsync(type, year);
        Assert.StartsWith("เผยแพร่แล้ว 1 ชุด", told);
        return told;
    }

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");

    /// <summary>Everything a workbook says, one after the other.</summary>
    public static string TextOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var text = new StreamReader(e.Open());
            return text.ReadToEnd();
        }));
    }

    /// <summary>A workbook with one text written over.</summary>
    public static byte[] Rewritten(byte[] workbook, string text, string by)
    {
        Assert.Contains(text, TextOf(workbook));
        using var file = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook)))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                writer.Write(reader.ReadToEnd().Replace(text, by, StringComparison.Ordinal));
            }
        }
        return file.ToArray();
    }

    private static string IdOf(string place) => place.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    private static async Task<string> WhyAsync(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode}: " + (answer.StatusCode == HttpStatusCode.OK ? (await Visitor.ReadAsync(answer)).QuerySelector("#error-summary")?.TextContent : "");
}

/// <summary>The demo, with drafts of all types for the year to come; its windows open in a month.</summary>
public sealed class DraftedRound : PortalFactory, IAsyncLifetime
{
    public const int OpensIn = 30;

    public DateTimeOffset Opens { get; private set; }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        using var central = await SignedInAsync("central");
        using var answer = await central.MakeRoundAsync(this.NewRound(OpensIn));
        Assert.StartsWith("สร้างรอบปี 2570 พร้อมร่าง 6 ชุดแล้ว", (await central.FollowAsync(answer)).Told());
        Opens = Bangkok.StartOf(this.TodayPlus(OpensIn));
    }
}
