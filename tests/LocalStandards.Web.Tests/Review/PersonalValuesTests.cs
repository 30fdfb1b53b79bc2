using System.Text.Json;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
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
        using var central = await portal.SignedInAsync("central");
        using var visitor = portal.Visitor();
        foreach (var (who, address) in new[]
        {
            (visitor, "/"), (visitor, "/authorities?status=all"), (visitor, "/authorities?q=" + Phone), (visitor, "/open-data/2569/finished.csv"), (visitor, "/open-data/2569/finished.json"),
            (central, "/"), (central, $"/reports/2569/{RoleMatrix.Home}"), (central, $"/reports/2569/{RoleMatrix.Home}/print"),
        })
        {
            using var answer = await who.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            // The search field gives back what its own reader typed.
            MustBeSilent((await answer.Content.ReadAsStringAsync()).Replace($"value=\"{Phone}\"", "").Replace($"“{Phone}”", "").Replace($"q={Phone}", "").Replace($"q%3D{Phone}", ""));
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(portal.DataDirectory, "logs")))
        {
            await using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(log);
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
