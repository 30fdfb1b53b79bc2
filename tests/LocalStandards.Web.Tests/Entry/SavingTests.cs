using System.Net;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>One officer, one form, no scripts: what is typed is kept, and shown as it is meant.</summary>
public sealed class SavingTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Whole = "68-2-05.a", Other = "68-2-05.b", Money = "68-2-06.m", YesNo = "68-2-06.x", Date = "68-3-03.d", Ticks = "68-1-03.c";

    private Visitor recorder = null!;

    [Theory]
    [InlineData("general.villages", "๑๒", "12", "12")]
    [InlineData("general.staff", " 1,234 ", "1234", "1,234")]
    [InlineData("general.exp", "๓๒,๘๐๐,๔๕๘.๖๐", "32800458.6", "32,800,458.6")]
    [InlineData("general.area", "๐๓๖.50", "36.5", "36.5")]
    [InlineData("general.school", "0", "0", "0")]
    public async Task Save_AFigureAsOfficersTypeIt_IsStoredPlainAndShownGrouped(string field, string typed, string stored, string shown)
    {
        var page = await recorder.OpenFormAsync("1");
        using var answer = await recorder.SaveAsync(page, (field, typed));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/entry/2569/1?saved=1", answer.Headers.Location!.OriginalString);
        Assert.Equal(stored, await portal.StoredAsync(field));
        var next = await recorder.GetPageAsync(answer.Headers.Location.OriginalString);
        Assert.Equal(shown, next.ValueOf(field));
        Assert.NotNull(next.QuerySelector(".banner-done"));
    }

    [Fact]
    public async Task Save_ADateInWords_IsStoredGregorianAndShownInTheThaiEra()
    {
        var page = await recorder.OpenFormAsync("2-3");
        (await recorder.SaveAsync(page, (Date, "๒๙ ก.พ. ๒๕๖๗"))).Dispose();
        Assert.Equal("2024-02-29", await portal.StoredAsync(Date));
        Assert.Equal(ThaiDate.Short(new DateOnly(2024, 2, 29)), (await recorder.OpenFormAsync("2-3")).ValueOf(Date));
    }

    [Fact]
    public async Task Save_AChecklist_KeepsTheTicksAndLosesTheUnticked()
    {
        var page = await recorder.OpenFormAsync("2-1");
        (await recorder.SaveAsync(page, (Ticks, "c1,c3"))).Dispose();
        Assert.Equal("c1,c3", await portal.StoredAsync(Ticks));
        page = await recorder.OpenFormAsync("2-1");
        Assert.Equal("c1,c3", page.ValueOf(Ticks));
        (await recorder.SaveAsync(page, (Ticks, null))).Dispose();
        Assert.Equal("", await portal.StoredAsync(Ticks));
    }

    [Fact]
    public async Task Save_WithNothingTyped_ChangesNothing()
    {
        var before = await portal.SubmissionAsync();
        var page = await recorder.OpenFormAsync("2-1");
        (await recorder.SaveAsync(page)).Dispose();
        var after = await portal.SubmissionAsync();
        Assert.Equal(before.Answers.Select(a => (a.Field, a.Value)).Order(), after.Answers.Select(a => (a.Field, a.Value)).Order());
        // A verified form stays verified: nothing of it was changed.
        Assert.Equal(before.Form("2-1").VerifiedAt, after.Form("2-1").VerifiedAt);
        Assert.Equal(before.Form("2-1").SavedAt, after.Form("2-1").SavedAt);
    }

    [Fact]
    public async Task Save_AndGoOn_LeadsToTheNextForm()
    {
        var page = await recorder.OpenFormAsync("1");
        using var next = await recorder.SendAsync(page, page.Fill(), "next");
        Assert.Equal("/entry/2569/2-1", next.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("สิบสอง", "ตัวเลข")]
    [InlineData("12.5", "จำนวนเต็ม")]
    [InlineData("-5", "ไม่น้อยกว่า")]
    [InlineData("1e400", "ตัวเลข")]
    [InlineData("NaN", "ตัวเลข")]
    [InlineData("1,23", "ตัวเลข")]
    [InlineData("99999999999999999999999999999999", "หลัก")]
    [InlineData("=1+1", "ตัวเลข")]
    [InlineData("<script>alert(1)</script>", "ตัวเลข")]
    [InlineData("\"><b>", "ตัวเลข")]
    [InlineData("๑.๒.๓", "ตัวเลข")]
    public async Task Save_WhatCannotBeRead_StaysAsTypedWithTheReasonAtTheField(string typed, string reason)
    {
        var page = await recorder.SaveAndReadAsync(await recorder.OpenFormAsync("2-2"), (Whole, typed), (Other, "3"));
        MustTell(page);
        // After coming back too: nothing typed is thrown away, and what was right beside it is kept.
        MustTell(await recorder.OpenFormAsync("2-2"));
        Assert.Equal(typed, await portal.StoredAsync(Whole));
        Assert.Equal("3", await portal.StoredAsync(Other));

        using var mended = await recorder.SaveAsync(page, (Whole, "4"));
        Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
        Assert.Equal("4", await portal.StoredAsync(Whole));

        void MustTell(AngleSharp.Dom.IDocument shown)
        {
            Assert.Equal(typed, shown.ValueOf(Whole));
            Assert.Contains(reason, shown.ErrorAt(Whole));
            Assert.Equal("true", shown.Field(Whole).GetAttribute("aria-invalid"));
            Assert.Contains($"f-{Whole}-error", shown.Field(Whole).GetAttribute("aria-describedby"));
            Assert.Contains(shown.ErrorAt(Whole)!, shown.SummaryLineOf(Whole));
            Assert.Empty(shown.QuerySelectorAll("main script, main b b"));
        }
    }

    [Fact]
    public async Task Save_ADateOfTheWrongEra_AsksBackAndConvertsNothing()
    {
        var page = await recorder.SaveAndReadAsync(await recorder.OpenFormAsync("2-3"), (Date, "26/9/2025"));
        Assert.Equal("26/9/2025", page.ValueOf(Date));
        Assert.Contains("ค.ศ.", page.ErrorAt(Date));
        Assert.Equal("26/9/2025", await portal.StoredAsync(Date));
        using var mended = await recorder.SaveAsync(page, (Date, ""), ("68-3-05.b", "10"));
        Assert.Equal("", await portal.StoredAsync(Date));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public async Task Save_OfBlanks_IsNoAnswer(string typed)
    {
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-2"), (Money, "5"))).Dispose();
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-2"), (Money, typed))).Dispose();
        Assert.Equal("", await portal.StoredAsync(Money));
    }

    [Fact]
    public async Task Save_WithANul_IsRefusedAsAPage()
    {
        var before = await AnswersAsync();
        using var answer = await recorder.SaveAsync(await recorder.OpenFormAsync("2-2"), (Money, "1\02"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(answer)).QuerySelector("main h1"));
        Assert.Equal(before, await AnswersAsync());
    }

    /// <summary>A browser sends them back as something else: the field would be in conflict with itself for ever.</summary>
    [Theory]
    [InlineData(Money)]
    [InlineData("68-2-05.$note")]
    public async Task Save_WithControlCharacters_CanBeSavedAgain(string field)
    {
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-2"), (field, "12\u0001\u0085\u009Fx"))).Dispose();
        Assert.Equal("12x", await portal.StoredAsync(field));
        var page = await recorder.OpenFormAsync("2-2");
        Assert.Contains("12", page.ValueOf(field));
        using var again = await recorder.SaveAsync(page, (field, ""));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("", await portal.StoredAsync(field));
    }

    [Fact]
    public async Task Save_OfTooLongAText_IsRefusedAtItsFieldAlone()
    {
        const string Note = "68-2-05.$note";
        var tooLong = new string('ก', 5000);
        var page = await recorder.SaveAndReadAsync(await recorder.OpenFormAsync("2-2"), (Note, tooLong), (Money, "77"));
        Assert.Equal(tooLong, page.ValueOf(Note));
        Assert.Contains("4000", page.QuerySelector("#error-summary")!.TextContent.Replace(",", ""));
        Assert.Null(await portal.StoredAsync(Note));
        Assert.Equal("77", await portal.StoredAsync(Money));
        var longest = new string('ข', Answer.MaxLength);
        (await recorder.SaveAsync(page, (Note, longest))).Dispose();
        Assert.Equal(longest, await portal.StoredAsync(Note));
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-2"), (Note, ""))).Dispose();
    }

    /// <summary>A form's answers have an end together, too; nothing is cut off to fit.</summary>
    [Fact]
    public async Task Save_BeyondWhatAFormHolds_IsRefusedAndKeepsWhatWasTyped()
    {
        const string Note = "68-2-05.$note";
        var stood = await DocumentAsync(null);
        await DocumentAsync(FormDocument.Write(Enumerable.Range(0, 21).Select(i => new Answer($"68-2-99.n{i}", new string('ก', Answer.MaxLength), false, null, portal.Clock.Now))));
        var typed = new string('ข', Answer.MaxLength);
        var page = await recorder.SaveAndReadAsync(await recorder.OpenFormAsync("2-2"), (Note, typed), (Money, "78"));
        Assert.Equal((typed, "78"), (page.ValueOf(Note), page.ValueOf(Money)));
        Assert.Contains("ยาวเกิน", page.QuerySelector("main .banner-check")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("button[name=go]"));
        Assert.Null(await portal.StoredAsync(Money));
        (await recorder.SaveAsync(page, (Note, "สั้น"))).Dispose();
        Assert.Equal(("สั้น", "78"), (await portal.StoredAsync(Note), await portal.StoredAsync(Money)));
        await DocumentAsync(stood);
    }

    /// <returns>What it said before.</returns>
    private Task<string> DocumentAsync(string? text) => portal.InDatabaseAsync(async db =>
    {
        var id = (await portal.SubmissionAsync()).ObligationId;
        var document = await db.Set<FormDocument>().SingleAsync(d => d.ObligationId == id && d.FormCode == "2-2");
        var stood = document.Text;
        db.Entry(document).Property(d => d.Text).CurrentValue = text ?? stood;
        await db.SaveChangesAsync();
        return stood;
    });

    [Fact]
    public async Task Save_OfFieldsThatAreNotTheForms_StoresNoneOfThem()
    {
        var before = await AnswersAsync();
        string[] strangers = ["68-3-01.a", "68-1-01.a", "general.villages", "99-9-99.a", "68-2-05.zz", "68-2-05.$evil", "68-2-05.A", "68-2-05.", ".a", "", ".", "$note", new('x', 200)];
        using var answer = await recorder.PostAsync(EntryActions.AddressOf("2-2"), strangers.SelectMany(f => new[] { KeyValuePair.Create("was." + f, ""), new(f, "66") }));
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(before, await AnswersAsync());
    }

    [Theory]
    [InlineData(3_000, HttpStatusCode.Redirect)]
    [InlineData(9_000, HttpStatusCode.BadRequest)]
    public async Task Save_OfThousandsOfFields_IsHarmless(int count, HttpStatusCode expected)
    {
        var before = await AnswersAsync();
        using var answer = await recorder.PostAsync(EntryActions.AddressOf("2-2"), Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"was.x{i}.a", "1")));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(before, await AnswersAsync());
    }

    [Fact]
    public async Task Save_OfAValueBeyondAllLimits_IsRefusedAsAPage()
    {
        using var answer = await recorder.PostAsync(EntryActions.AddressOf("2-2"), [new("was." + Whole, ""), new(Whole, new string('9', 100_000))]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(answer)).QuerySelector("main h1"));
    }

    [Fact]
    public async Task Save_OfTheSameFieldTwice_IsOneAnswer()
    {
        var was = await portal.StoredAsync(YesNo) ?? "";
        using var answer = await recorder.PostAsync(EntryActions.AddressOf("2-2"), [new("was." + YesNo, was), new("was." + YesNo, was), new(YesNo, "1"), new(YesNo, "0")]);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect);
        Assert.DoesNotContain((await AnswersAsync()).GroupBy(a => a.Field), g => g.Count() > 1);
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-2"), (YesNo, "1"))).Dispose();
    }

    private async Task<List<(string Field, string Value)>> AnswersAsync() =>
        [.. (await portal.SubmissionAsync()).Answers.Select(a => (a.Field, a.Value)).OrderBy(a => a.Field, StringComparer.Ordinal)];

    public async Task InitializeAsync() => recorder = await portal.SignedInAsync("recorder");

    public Task DisposeAsync()
    {
        recorder.Dispose();
        return Task.CompletedTask;
    }
}
