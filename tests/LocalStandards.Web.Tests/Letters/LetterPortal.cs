using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Letters;

/// <summary>
/// The demo of one province on a weekday at ten, with one authority of another province beside it, and letters as a test
/// records them. Commands are counted.
/// </summary>
public sealed class LetterPortal : ProbedPortal, IAsyncLifetime
{
    public const int Province = 36, OtherProvince = 30, OtherDistrict = 3001;
    public const int LargestFile = 64 * 1024;

    private int letters;

    public LetterPortal() => Set("Uploads:LargestFile", LargestFile.ToString(CultureInfo.InvariantCulture));

    /// <summary>The demo accounts' authority, its district and who it is.</summary>
    public LocalAuthority Home { get; private set; } = null!;

    /// <summary>The day on the portal's clock, as people type it.</summary>
    public string Day(int ago = 0)
    {
        var day = Domain.Thai.Bangkok.DateOf(Clock.Now).AddDays(-ago);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year + 543}");
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var today = Domain.Thai.Bangkok.DateOf(Clock.Now);
        Clock.Now = new DateTimeOffset(today.AddDays(1), new TimeOnly(3, 0), TimeSpan.Zero);
        await InDatabaseAsync(async db =>
        {
            Home = await db.Authorities.AsNoTracking().SingleAsync(a => a.Code == RoleMatrix.Home);
            db.Add(LocalAuthority.Register("9000001", new AuthorityParticulars("90000001", "ไกลบ้าน", AuthorityType.Sao, OtherProvince, OtherDistrict, null, null, null, null, null), new(2020, 1, 1)));
            await db.SaveChangesAsync();
        });
    }

    /// <summary>A letter already on its way, with a number of its own.</summary>
    public Task<OfficialLetter> SentAsync(LetterRoute route = LetterRoute.ToProvinces, AuthorityType[]? types = null, int[]? provinces = null, bool isSent = true, string? subject = null) => InDatabaseAsync(async db =>
    {
        var letter = new OfficialLetter
        {
            Number = $"ทส 0107/ว{Interlocked.Increment(ref letters) + 5000}", SignedOn = Domain.Thai.Bangkok.DateOf(Clock.Now).AddDays(-9), Urgency = LetterUrgency.MostUrgent,
            Sender = "สำนักงานทดสอบ", Subject = subject ?? "เรื่องทดสอบการเวียน", Addressees = "ผู้ว่าราชการจังหวัดทุกจังหวัด", Route = route, ToTypes = types ?? [], ToProvinces = provinces ?? [],
        };
        if (isSent)
            letter.Circulate(Clock.Now.AddDays(-8));
        db.Add(letter);
        await db.SaveChangesAsync();
        return letter;
    });

    public Task<LetterHop?> HopAsync(int letter, Office office) => InDatabaseAsync(db => db.LetterHops.AsNoTracking().Include(h => h.CoveringLetter).Include(h => h.Receipts)
        .SingleOrDefaultAsync(h => h.LetterId == letter && h.OfficeKind == office.Kind && h.OfficeId == office.Id));

    /// <summary>How many scans lie on the disk.</summary>
    public int Scans => Directory.Exists(Path.Combine(DataDirectory, "files", RecordLetter.Folder)) ? Directory.GetFiles(Path.Combine(DataDirectory, "files", RecordLetter.Folder)).Length : 0;
}

/// <summary>What people do with letters.</summary>
internal static class LetterRequests
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    /// <summary>Posts fields and a file as a browser would.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this Visitor visitor, string address, Dictionary<string, string> fields, string? fileField = null, byte[]? file = null, string name = "หนังสือ.pdf")
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in fields.Append(new("__RequestVerificationToken", await visitor.TokenAsync())))
            content.Add(new StringContent(value), key);
        if (fileField is not null)
        {
            var part = new ByteArrayContent(file!);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            content.Add(part, fileField, name);
        }
        return await visitor.Http.PostAsync(address, content);
    }

    public static async Task<HttpStatusCode> StatusAsync(this Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        return answer.StatusCode;
    }

    /// <summary>Posts, and reads the sentence that the page it leads to begins with.</summary>
    public static async Task<string> PressAsync(this Visitor visitor, string address, params (string, string)[] fields)
    {
        using var answer = await visitor.PostAsync(address, fields.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await visitor.GetPageAsync(answer.Headers.Location!.OriginalString)).QuerySelector("main .banner[role=status]")!.TextContent.Trim();
    }

    /// <summary>The errors at their fields, by name, on the page that a refusal shows again.</summary>
    public static async Task<Dictionary<string, string>> ErrorsAsync(this HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.GetElementById("error-summary"));
        return page.QuerySelectorAll(".field-error").ToDictionary(e => e.Id!.Replace("-error", ""), e => e.TextContent.Trim());
    }

    /// <summary>The strip's numbers by their words.</summary>
    public static Dictionary<string, string> Strip(this IHtmlDocument page) => page.QuerySelectorAll(".letter-strip li")
        .ToDictionary(li => li.QuerySelector(".letter-label")!.TextContent, li => li.QuerySelector(".letter-count")!.TextContent.Replace(" ", ""));
}
