using System.Net;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Library;

/// <summary>A document exists for whom it is meant, from its time on and until it is withdrawn: in the list, as a page, as a file, as an old version and by its short link.</summary>
public sealed class VisibilityTests(VisibilityTests.Portal portal, Actors actors) : IClassFixture<VisibilityTests.Portal>, IClassFixture<Actors>
{
    private const string Office = "central approver";

    public static TheoryData<DocumentAudience, string> Audiences => new()
    {
        { DocumentAudience.Public, string.Join(' ', Actors.All) },
        { DocumentAudience.SignedIn, string.Join(' ', Actors.All.Where(a => a != Actors.Public)) },
        // The clerk is an executive as well.
        { DocumentAudience.Roles, $"recorder executive clerk province {Office}" },
    };

    [Theory, MemberData(nameof(Audiences))]
    public async Task Document_BeforeItsTimeAndAfter_ExistsForThoseItIsFor(DocumentAudience audience, string readers)
    {
        var document = await portal.KeptAsync(audience, [Role.Recorder, Role.Executive, Role.ProvincialOfficer], portal.Clock.Now.AddHours(1));
        await portal.InDatabaseAsync(async db =>
        {
            var kept = await db.Documents.Include(d => d.Versions).SingleAsync(d => d.Id == document.Id);
            var stored = await portal.FilesOf().WriteAsync("documents", ".pdf", LibraryActions.Pdf("second"), default);
            kept.Replace(new DocumentFile("สอง.pdf", stored, "application/pdf", 9, LibraryActions.Checksum(LibraryActions.Pdf("second"))), null, null, portal.Clock.Now);
            await db.SaveChangesAsync();
        });
        await MustExistForAsync(document, Office);
        portal.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        await MustExistForAsync(document, Office);
        portal.Clock.Advance(TimeSpan.FromTicks(1));
        await MustExistForAsync(document, readers);

        await portal.InDatabaseAsync(async db =>
        {
            (await db.Documents.SingleAsync(d => d.Id == document.Id)).Withdraw("ผิดฉบับ", null, portal.Clock.Now);
            await db.SaveChangesAsync();
        });
        await MustExistForAsync(document, Office);
    }

    /// <summary>Of what is not for the reader nothing tells that it exists.</summary>
    [Fact]
    public async Task NotFound_OfAHiddenDocument_IsTheSamePageAsOfNone()
    {
        var document = await portal.KeptAsync(from: portal.Clock.Now.AddDays(1));
        var visitor = await actors.AsAsync(portal, Actors.Public);
        foreach (var (hidden, none) in new[] { ($"/documents/{document.Id}", "/documents/999999"), ($"/documents/{document.Id}/file", "/documents/999999/file"), ($"/d/{document.Code}", "/d/ZZZZZZZZ") })
        {
            Assert.Equal(
                (await visitor.GetPageAsync(none, HttpStatusCode.NotFound)).QuerySelector("main")!.InnerHtml,
                (await visitor.GetPageAsync(hidden, HttpStatusCode.NotFound)).QuerySelector("main")!.InnerHtml);
        }
        Assert.DoesNotContain($"/documents/{document.Id}", await visitor.Http.GetStringAsync("/"));
        Assert.DoesNotContain($"/documents/{document.Id}<", await visitor.Http.GetStringAsync("/sitemap.xml"));
    }

    /// <summary>Who put a version there is for the office alone.</summary>
    [Fact]
    public async Task Page_ForThePublic_NamesNobody()
    {
        var document = await portal.KeptAsync();
        var name = await portal.InDatabaseAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.UserName == "central");
            await db.DocumentVersions.Where(v => v.DocumentId == document.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.ById, user.Id));
            return user.FullName;
        });
        Assert.Contains(name, (await (await actors.AsAsync(portal, "approver")).GetPageAsync($"/documents/{document.Id}")).QuerySelector("main")!.TextContent);
        foreach (var actor in new[] { Actors.Public, "province", "admin" })
            Assert.DoesNotContain(name, (await (await actors.AsAsync(portal, actor)).GetPageAsync($"/documents/{document.Id}")).QuerySelector("main")!.TextContent);
    }

    private async Task MustExistForAsync(LibraryDocument document, string readers)
    {
        var differences = new List<string>();
        foreach (var actor in Actors.All)
        {
            var visitor = await actors.AsAsync(portal, actor);
            var expected = readers.Split(' ').Contains(actor);
            var page = $"/documents/{document.Id}";
            foreach (var (address, found) in new[] { (page, HttpStatusCode.OK), (page + "/file", HttpStatusCode.OK), (page + "/versions/1/file", HttpStatusCode.OK), (page + "/versions/2/file", HttpStatusCode.OK), ($"/d/{document.Code}", HttpStatusCode.Redirect) })
            {
                var status = await visitor.StatusAsync(address);
                if (status != (expected ? found : HttpStatusCode.NotFound))
                    differences.Add($"{actor} {address}: {(int)status}");
            }
            var isListed = (await visitor.GetPageAsync("/documents?q=" + Uri.EscapeDataString(document.Title))).QuerySelector($"a[href='{page}']") is not null;
            if (isListed != expected)
                differences.Add($"{actor}: {(isListed ? "listed" : "not listed")}");
        }
        Assert.Empty(differences);
    }

    /// <summary>With as many wrong codes as the tests need.</summary>
    public sealed class Portal : PortalFactory
    {
        public Portal() => Set("Security:WrongCodesPerMinute", "100000");
    }
}
