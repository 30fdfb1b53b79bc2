using System.Net;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>Who gives forms to whom, and what a section officer may do with one that was or was not given.</summary>
public sealed class AssignmentTests(ProbedPortal portal) : IClassFixture<ProbedPortal>, IAsyncLifetime
{
    private const string NotGiven = "2-3", Figure = "68-3-02.a";

    private int section;

    [Fact]
    public async Task Save_OfAFormNotGiven_IsRefusedAndWhatWasTypedStays()
    {
        using var officer = await portal.SignedInAsync("section");
        var page = await officer.OpenFormAsync(NotGiven);
        Assert.Empty(page.QuerySelectorAll("button[name=go]"));
        Assert.All(page.QuerySelectorAll("[data-indicator] > fieldset"), f => Assert.True(f.HasAttribute("disabled")));
        var before = await portal.StoredAsync(Figure);
        // By hand, or from a page opened while it was still given.
        var refused = await officer.SaveAndReadAsync(page, (Figure, "4321"));
        Assert.Equal("4,321", refused.ValueOf(Figure));
        Assert.Contains("มอบหมายให้ผู้อื่น", refused.QuerySelector(".banner-check")!.TextContent);
        Assert.Equal(before, await portal.StoredAsync(Figure));
    }

    [Theory]
    [InlineData("recorder")]
    [InlineData("clerk")]
    public async Task Assign_ByWhoMay_OpensTheFormAndTakingItBackShutsIt(string who)
    {
        using var giver = await portal.SignedInAsync(who);
        using var officer = await portal.SignedInAsync("section");
        await AssignAsync(giver, NotGiven, section.ToString());
        Assert.Equal(section, (await portal.SubmissionAsync()).Form(NotGiven).AssignedToId);
        var page = await officer.OpenFormAsync(NotGiven);
        var typed = who == "clerk" ? "5001" : "5002";
        (await officer.SaveAsync(page, (Figure, typed))).Dispose();
        Assert.Equal(typed, await portal.StoredAsync(Figure));
        await AssignAsync(giver, NotGiven, "");
        Assert.Null((await portal.SubmissionAsync()).Form(NotGiven).AssignedToId);
        (await officer.SaveAsync(page, (Figure, "5999"))).Dispose();
        Assert.Equal(typed, await portal.StoredAsync(Figure));
    }

    [Fact]
    public async Task Assign_ByTheFormOnTheHomePage_SaysThatItIsDone()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var home = await recorder.GetPageAsync("/");
        using var answer = await recorder.PostFormAsync(home, "form.assign-form", new() { ["form"] = "2-2", ["officer"] = section.ToString() });
        var next = await recorder.GetPageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("บันทึกการมอบหมายแล้ว", next.QuerySelector(".banner")!.TextContent);
        Assert.Equal(section, (await portal.SubmissionAsync()).Form("2-2").AssignedToId);
        // Said once.
        Assert.DoesNotContain("บันทึกการมอบหมายแล้ว", (await recorder.GetPageAsync("/")).Body!.TextContent);
        await AssignAsync(recorder, "2-2", "");
    }

    [Theory]
    [InlineData("executive", HttpStatusCode.Redirect)]
    [InlineData("section", HttpStatusCode.Forbidden)]
    [InlineData("province", HttpStatusCode.Forbidden)]
    [InlineData("central", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    public async Task Assign_ByAnybodyElse_ChangesNothing(string who, HttpStatusCode expected)
    {
        using var visitor = await portal.SignedInAsync(who);
        using var answer = await visitor.PostAsync("/entry/2569/assignments", [new("form", "1"), new("officer", section.ToString())]);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Null((await portal.SubmissionAsync()).Form("1").AssignedToId);
        if (expected == HttpStatusCode.Redirect)
            Assert.Contains("มอบหมายให้ผู้อื่น", (await visitor.GetPageAsync("/")).QuerySelector(".banner")!.TextContent);
    }

    [Theory]
    [InlineData("recorder")]
    [InlineData("executive")]
    [InlineData("admin")]
    [InlineData("3600001")]
    public async Task Assign_ToWhoIsNoSectionOfficerHere_IsRefused(string userName)
    {
        using var recorder = await portal.SignedInAsync("recorder");
        await AssignAsync(recorder, "1", (await portal.UserIdAsync(userName)).ToString());
        Assert.Null((await portal.SubmissionAsync()).Form("1").AssignedToId);
        Assert.Contains("เฉพาะเจ้าหน้าที่กอง", (await recorder.GetPageAsync("/")).QuerySelector(".banner")!.TextContent);
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("-1")]
    public async Task Assign_ToNobody_IsRefused(string officer)
    {
        using var recorder = await portal.SignedInAsync("recorder");
        await AssignAsync(recorder, "1", officer);
        Assert.Null((await portal.SubmissionAsync()).Form("1").AssignedToId);
    }

    /// <summary>A number that is none must not count as "nobody": it would take the form from whoever has it.</summary>
    [Fact]
    public async Task Assign_ToWhatIsNoNumber_LeavesTheFormWhereItIs()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        using var answer = await recorder.PostAsync("/entry/2569/assignments", [new("form", "2-1"), new("officer", "99999999999999999999")]);
        Assert.Equal(section, (await portal.SubmissionAsync()).Form("2-1").AssignedToId);
    }

    [Fact]
    public async Task Assign_OvertakenByASaveOfTheForm_AsksToDoItAgain()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        using var another = await portal.SignedInAsync("recorder");
        var page = await another.OpenFormAsync("2-2");
        portal.Sql.BeforeNextTransaction(async () => (await another.SaveAsync(page, ("68-2-06.p", "3"))).Dispose());
        await AssignAsync(recorder, "2-2", section.ToString());
        Assert.Equal("3", await portal.StoredAsync("68-2-06.p"));
        Assert.Null((await portal.SubmissionAsync()).Form("2-2").AssignedToId);
        Assert.Contains("ให้มอบหมายอีกครั้ง", (await recorder.GetPageAsync("/")).QuerySelector(".banner")!.TextContent);
    }

    [Fact]
    public async Task Save_AfterTheRoleEnded_IsClosedWithinAMinute()
    {
        var id = await portal.InDatabaseAsync(async db =>
        {
            var user = new AppUser
            {
                UserName = "leaving", NormalizedUserName = "LEAVING", FullName = "นายสมมติ ย้ายแล้ว", PositionTitle = "ผู้อำนวยการกองช่าง",
                PasswordHash = await db.Users.Where(u => u.UserName == "section").Select(u => u.PasswordHash).SingleAsync(), SecurityStamp = Guid.NewGuid().ToString(),
            };
            db.Add(user);
            await db.SaveChangesAsync();
            var home = await db.RoleAssignments.Where(r => r.UserId == section).Select(r => r.AuthorityId).SingleAsync();
            db.Add(new RoleAssignment { UserId = user.Id, Role = Role.SectionOfficer, AuthorityId = home, From = new(2024, 10, 1) });
            await db.SaveChangesAsync();
            return user.Id;
        });
        using var recorder = await portal.SignedInAsync("recorder");
        using var leaving = await portal.SignedInAsync("leaving");
        await AssignAsync(recorder, "2-2", id.ToString());
        var page = await leaving.OpenFormAsync("2-2");
        Assert.Equal(HttpStatusCode.Redirect, (await leaving.SaveAsync(page, ("68-2-06.m", "1"))).StatusCode);

        var yesterday = DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime).AddDays(-1);
        await portal.InDatabaseAsync(db => db.RoleAssignments.Where(r => r.UserId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.To, yesterday)));
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Forbidden, (await leaving.SaveAsync(page, ("68-2-06.m", "2"))).StatusCode);
        Assert.Equal("1", await portal.StoredAsync("68-2-06.m"));
        await AssignAsync(recorder, "1", id.ToString());
        Assert.Null((await portal.SubmissionAsync()).Form("1").AssignedToId);
        await AssignAsync(recorder, "2-2", "");
    }

    private static async Task AssignAsync(Visitor giver, string form, string officer)
    {
        using var answer = await giver.PostAsync("/entry/2569/assignments", [new("form", form), new("officer", officer)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public async Task InitializeAsync() => section = await portal.UserIdAsync("section");

    public Task DisposeAsync() => Task.CompletedTask;
}
