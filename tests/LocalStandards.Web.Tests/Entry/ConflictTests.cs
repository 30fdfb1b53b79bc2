using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>Two people on one form: the second sees both values and chooses; nothing is lost silently (quality.md 13).</summary>
public sealed class ConflictTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Form = "2-2", Figure = "68-2-02.b", Beside = "68-2-02.c", Level = "68-2-03.lv", Note = "68-2-04.$note";

    private Visitor first = null!, second = null!;

    [Fact]
    public async Task Save_OfWhatAnotherChanged_ShowsBothAndKeepsTheRest()
    {
        var page = await ClashAsync(Figure, "50", "70", (Beside, "3"));
        var conflict = page.ConflictAt(Figure)!;
        Assert.Equal(["70", "50"], conflict.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Select(r => r.Value));
        Assert.DoesNotContain(conflict.QuerySelectorAll<IHtmlInputElement>("input[type=radio]"), r => r.IsChecked);
        // The first one's stands, and what the second typed elsewhere is saved.
        Assert.Equal("50", await portal.StoredAsync(Figure));
        Assert.Equal("3", await portal.StoredAsync(Beside));
    }

    [Theory]
    [InlineData("mine", "71")]
    [InlineData("theirs", "51")]
    public async Task Choice_OfAConflict_IsWhatIsStored(string choice, string expected)
    {
        var page = await ClashAsync(Figure, "51", "71");
        using var answer = await second.SaveAsync(page, (Figure, choice == "mine" ? "71" : "51"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, await portal.StoredAsync(Figure));
        Assert.Null((await second.OpenFormAsync(Form)).ConflictAt(Figure));
    }

    [Fact]
    public async Task Conflict_PostedWithoutAChoice_StaysAConflict()
    {
        var page = await ClashAsync(Figure, "52", "72");
        for (var again = 0; again < 3; again++)
        {
            page = await second.SaveAndReadAsync(page);
            Assert.Equal(["72", "52"], page.ConflictAt(Figure)!.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Select(r => r.Value));
            Assert.Equal("52", await portal.StoredAsync(Figure));
        }
        (await second.SaveAsync(page, (Figure, "72"))).Dispose();
        Assert.Equal("72", await portal.StoredAsync(Figure));
    }

    [Fact]
    public async Task Choice_WhenAThirdValueCameMeanwhile_IsAskedAgain()
    {
        var page = await ClashAsync(Figure, "53", "73");
        (await first.SaveAsync(await first.OpenFormAsync(Form), (Figure, "54"))).Dispose();
        page = await second.SaveAndReadAsync(page, (Figure, "73"));
        Assert.Equal(["73", "54"], page.ConflictAt(Figure)!.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Select(r => r.Value));
        Assert.Equal("54", await portal.StoredAsync(Figure));
    }

    [Theory]
    [InlineData(Level, "1", "3")]
    [InlineData(Note, "ของคนแรก", "ของคนที่สอง")]
    [InlineData(Figure, "", "75")]
    [InlineData(Figure, "55", "")]
    public async Task Conflict_OfEveryKindOfField_ShowsBoth(string field, string theirs, string mine)
    {
        await ResetAsync(field, field == Level ? "2" : field == Note ? "" : "40");
        var page = await ClashAsync(field, theirs, mine);
        Assert.Equal([mine, theirs], page.ConflictAt(field)!.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Select(r => r.Value));
        Assert.Equal(theirs, await portal.StoredAsync(field));
        (await second.SaveAsync(page, (field, mine))).Dispose();
        Assert.Equal(mine, await portal.StoredAsync(field));
    }

    [Fact]
    public async Task Conflict_OfATick_CanBeSettledEitherWay()
    {
        const string NotDone = "68-2-02.$notdone";
        var (one, other) = (await first.OpenFormAsync(Form), await second.OpenFormAsync(Form));
        // Both untick what was not ticked: nothing to settle.
        Assert.Equal(HttpStatusCode.Redirect, (await first.SaveAsync(one, (NotDone, null))).StatusCode);
        (await first.SaveAsync(one, (NotDone, "1"))).Dispose();
        using var answer = await second.SaveAsync(other, (Beside, "9"));
        // The second never touched the tick: the first one's stands, without a question.
        Assert.Null((await Visitor.ReadAsync(answer)).ConflictAt(NotDone));
        Assert.Equal("1", await portal.StoredAsync(NotDone));
        (await first.SaveAsync(await first.OpenFormAsync(Form), (NotDone, null))).Dispose();
    }

    [Fact]
    public async Task Save_OfTheSameValueByTwo_IsNoConflict()
    {
        var (one, other) = (await first.OpenFormAsync(Form), await second.OpenFormAsync(Form));
        (await first.SaveAsync(one, (Figure, "66"))).Dispose();
        using var answer = await second.SaveAsync(other, (Figure, "๖๖"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Save_OfOldPages_LeavesWhatTheReaderDidNotTouch()
    {
        await ResetAsync(Beside, "1");
        var (one, other) = (await first.OpenFormAsync(Form), await second.OpenFormAsync(Form));
        (await first.SaveAsync(one, (Beside, "2"))).Dispose();
        using var answer = await second.SaveAsync(other, (Figure, "67"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("2", await portal.StoredAsync(Beside));
        Assert.Equal("67", await portal.StoredAsync(Figure));
    }

    [Fact]
    public async Task Saves_AtTheSameInstant_LoseNothing()
    {
        for (var round = 1; round <= 8; round++)
        {
            var (one, other) = (await first.OpenFormAsync(Form), await second.OpenFormAsync(Form));
            var value = (100 + round).ToString();
            var answers = await Task.WhenAll(first.SaveAsync(one, (Figure, value)), second.SaveAsync(other, (Beside, value)));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
            Assert.Equal(value, await portal.StoredAsync(Figure));
            Assert.Equal(value, await portal.StoredAsync(Beside));
        }
    }

    [Fact]
    public async Task Saves_OfOneFieldAtTheSameInstant_AreOneSaveAndOneConflict()
    {
        for (var round = 1; round <= 8; round++)
        {
            var (one, other) = (await first.OpenFormAsync(Form), await second.OpenFormAsync(Form));
            var (a, b) = ((200 + round).ToString(), (300 + round).ToString());
            var answers = await Task.WhenAll(first.SaveAsync(one, (Figure, a)), second.SaveAsync(other, (Figure, b)));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Select(x => x.StatusCode).Order());
            var loser = await Visitor.ReadAsync(answers.Single(x => x.StatusCode == HttpStatusCode.OK));
            var shown = loser.ConflictAt(Figure)!.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Select(r => r.Value).ToHashSet();
            Assert.Equal(new HashSet<string> { a, b }, shown);
        }
    }

    [Fact]
    public async Task FirstSaves_AtTheSameInstant_StartOneSubmissionWithBoth()
    {
        var (id, code) = await portal.InDatabaseAsync(async db =>
        {
            var free = await db.Obligations
                .Where(o => o.Round!.Code == EntryActions.Year && o.Type == AuthorityType.Sao && !db.Submissions.Any(s => s.ObligationId == o.Id))
                .Select(o => new { o.Id, o.Authority!.Code }).FirstAsync();
            return (free.Id, free.Code);
        });
        using var one = await portal.SignedInAsync(code);
        using var other = await portal.SignedInAsync(code);
        var (a, b) = (await one.OpenFormAsync(Form), await other.OpenFormAsync(Form));
        var answers = await Task.WhenAll(one.SaveAsync(a, (Figure, "4")), other.SaveAsync(b, (Beside, "5")));
        Assert.All(answers, x => Assert.Equal(HttpStatusCode.Redirect, x.StatusCode));
        var stored = (await portal.InDatabaseAsync(db => db.Submissions.Whole().SingleAsync(s => s.ObligationId == id))).Answers.ToDictionary(x => x.Field, x => x.Value);
        Assert.Equal(("4", "5"), (stored[Figure], stored[Beside]));
    }

    /// <summary>Both open the form, the first saves, the second saves something else.</summary>
    private async Task<IHtmlDocument> ClashAsync(string field, string theirs, string mine, params (string, string?)[] alsoMine)
    {
        if (field == Figure)
            await ResetAsync(field, "40");
        var (one, other) = (await first.OpenFormAsync(Form), await second.OpenFormAsync(Form));
        using (var saved = await first.SaveAsync(one, (field, theirs)))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return await second.SaveAndReadAsync(other, [(field, mine), .. alsoMine]);
    }

    private async Task ResetAsync(string field, string value) => (await first.SaveAsync(await first.OpenFormAsync(Form), (field, value))).Dispose();

    public async Task InitializeAsync() => (first, second) = (await portal.SignedInAsync("recorder"), await portal.SignedInAsync("recorder"));

    public Task DisposeAsync()
    {
        first.Dispose();
        second.Dispose();
        return Task.CompletedTask;
    }
}
