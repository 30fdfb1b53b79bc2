using System.IO.Compression;
using System.Text;
using System.Text.Json;
using LocalStandards.Web.Features.Exports;
using LocalStandards.Web.Features.Quality;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Review;

/// <summary>What form 1 asks of a person stays between the authority and the portal (product.md 12, PDPA).</summary>
public sealed class PersonalValuesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>Planted in the form; no output but the authority's own pages may carry it.</summary>
    private const string Phone = "0955544433", Contact = "นางสาวไม่ควร ปรากฏที่ใด";

    [Fact]
    public async Task PersonalValues_OfTheForm_StayOnTheAuthoritysOwnPages()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("1");
        (await recorder.SaveAsync(page, ("general.contact_tel", Phone), ("general.contact_name", Contact))).Dispose();
        Assert.Equal(Phone, await portal.StoredAsync("general.contact_tel"));
        Assert.Equal(Phone, (await recorder.OpenFormAsync("1")).ValueOf("general.contact_tel"));
        // Changed and changed back, so that it stood before as well as after.
        (await recorder.SaveAsync(await recorder.OpenFormAsync("1"), ("general.contact_tel", "01 0000 0000"))).Dispose();
        (await recorder.SaveAsync(await recorder.OpenFormAsync("1"), ("general.contact_tel", Phone))).Dispose();
        await portal.CompleteAsync();
        (await recorder.SubmitAsync()).MustLeadToReceipt(1);

        var trail = await portal.InDatabaseAsync(db => db.AuditEntries.Select(a => a.Changes).ToListAsync());
        Assert.Contains(trail, changes => changes.Contains("general.contact_tel") && changes.Contains("(personal)"));
        Assert.All(trail, MustBeSilent);
        await ActivatorUtilities.CreateInstance<QualityWatching>(portal.Services).RunRoundAsync(default);
        using var central = await portal.SignedInAsync("central");
        foreach (var format in new[] { "csv", "xlsx" })
            await MustBeSilentAsync(central, await ExportAsync(central, format));
        using var visitor = portal.Visitor();
        foreach (var (who, address) in new[]
        {
            (visitor, "/"), (visitor, "/authorities?status=all"), (visitor, "/authorities?q=" + Phone), (visitor, "/open-data/2569/finished.csv"), (visitor, "/open-data/2569/finished.json"),
            (visitor, "/authorities.csv?status=all"), (central, "/monitoring/2569"), (central, "/monitoring/2569.csv"), (central, "/quality/2569"), (central, "/quality/2569.csv"),
            (central, "/"), (central, $"/reports/2569/{RoleMatrix.Home}"), (central, $"/reports/2569/{RoleMatrix.Home}/print"),
        })
        {
            using var answer = await who.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            // The search field gives back what its own reader typed.
            MustBeSilent((await answer.Content.ReadAsStringAsync()).Replace($"value=\"{Phone}\"", "").Replace($"“{Phone}”", "").Replace($"q={Phone}", "").Replace($"q%3D{Phone}", ""));
        }
        foreach (var address in new[] { "/authorities.xlsx?status=all", "/monitoring/2569.xlsx", "/quality/2569.xlsx" })
            await MustBeSilentAsync(central, address);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(portal.DataDirectory, "logs")))
        {
            await using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(log);
            MustBeSilent(await reader.ReadToEndAsync());
        }
    }

    /// <summary>Has the answers written; the authority's own are among them.</summary>
    private async Task<string> ExportAsync(Visitor central, string format)
    {
        using var asked = await central.PostFormAsync(
            await central.GetPageAsync("/exports"), "form[action='/exports']", new() { ["Year"] = "2569", ["Scope"] = "country", ["Format"] = format });
        await ActivatorUtilities.CreateInstance<AnswerExporting>(portal.Services).RunRoundAsync(default);
        portal.Clock.Advance(AnswerExporting.LeaseLength);
        return asked.Headers.Location!.OriginalString + "/file";
    }

    /// <summary>Looks into every part of a workbook too.</summary>
    private static async Task MustBeSilentAsync(Visitor who, string address)
    {
        using var answer = await who.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (answer.Content.Headers.ContentType!.MediaType == "text/csv")
        {
            MustBeSilent(Encoding.UTF8.GetString(bytes));
            return;
        }
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            MustBeSilent(await reader.ReadToEndAsync());
        }
    }

    private static void MustBeSilent(string text)
    {
        Assert.DoesNotContain(Phone, text);
        Assert.DoesNotContain(Contact, text);
        // As JSON would write it.
        Assert.DoesNotContain(JsonEncodedText.Encode(Contact).ToString(), text);
    }
}
