using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>Whoever fills a form confirms that it is complete and checked [004 step 1].</summary>
public sealed class VerificationTests(ProbedPortal portal) : IClassFixture<ProbedPortal>
{
    private const string Complete = "2-1", Field = "68-1-05.b";

    [Fact]
    public async Task Verify_ACompleteForm_HoldsUntilTheNextChange()
    {
        using var officer = await portal.SignedInAsync("section");
        var id = await portal.UserIdAsync("section");
        var page = await officer.OpenFormAsync(Complete);
        (await officer.SaveAsync(page, (Field, "14"))).Dispose();
        // The demo's own verification is of what stood before.
        Assert.Null((await portal.SubmissionAsync()).Form(Complete).VerifiedAt);

        page = await officer.OpenFormAsync(Complete);
        using (var answer = await officer.PostFormAsync(page, "#verification-form"))
            Assert.Equal("/entry/2569/2-1", answer.Headers.Location!.OriginalString);
        page = await officer.OpenFormAsync(Complete);
        Assert.Contains("ยืนยันความถูกต้องของแบบนี้แล้ว", page.QuerySelector(".banner")!.TextContent);
        Assert.Contains("ยืนยันความถูกต้องแล้ว", page.QuerySelector("#form-verification")!.TextContent);
        var form = (await portal.SubmissionAsync()).Form(Complete);
        Assert.Equal((id, portal.Clock.Now.UtcDateTime), (form.VerifiedById, form.VerifiedAt!.Value.UtcDateTime));

        (await officer.SaveAsync(page, (Field, "15"))).Dispose();
        Assert.Null((await portal.SubmissionAsync()).Form(Complete).VerifiedAt);
    }

    /// <summary>What is verified is what was looked at, not what came in between.</summary>
    [Fact]
    public async Task Verify_OvertakenByASave_IsNotTaken()
    {
        using var officer = await portal.SignedInAsync("section");
        using var recorder = await portal.SignedInAsync("recorder");
        var typed = await portal.StoredAsync(Field) == "11" ? "12" : "11";
        var page = await recorder.OpenFormAsync(Complete);
        portal.Sql.BeforeNextTransaction(async () => (await recorder.SaveAsync(page, (Field, typed))).Dispose());
        (await officer.PostAsync("/entry/2569/2-1/verification", [])).Dispose();
        Assert.Equal(typed, await portal.StoredAsync(Field));
        Assert.Null((await portal.SubmissionAsync()).Form(Complete).VerifiedAt);
        Assert.Contains("เพิ่งมีผู้แก้ไข", (await officer.OpenFormAsync(Complete)).QuerySelector(".banner")!.TextContent);
    }

    [Fact]
    public async Task Verify_AnIncompleteForm_IsRefusedAndSaysWhy()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.PostAsync("/entry/2569/2-2/verification", [])).Dispose();
        Assert.Null((await portal.SubmissionAsync()).Form("2-2").VerifiedAt);
        var page = await recorder.OpenFormAsync("2-2");
        Assert.Contains("ยังยืนยันความถูกต้องไม่ได้", page.QuerySelector(".banner")!.TextContent);
        // Nor is it offered.
        Assert.Null(page.QuerySelector("button[form=verification-form]"));
    }

    [Fact]
    public async Task Verify_AFormNotGiven_IsRefused()
    {
        using var officer = await portal.SignedInAsync("section");
        var before = (await portal.SubmissionAsync()).Form("1");
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        using var answer = await officer.PostAsync("/entry/2569/1/verification", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = (await portal.SubmissionAsync()).Form("1");
        Assert.Equal((before.VerifiedAt, before.VerifiedById), (after.VerifiedAt, after.VerifiedById));
    }

    [Fact]
    public async Task Verify_ByTheRecorder_OfAGivenForm_IsTheirsToo()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.PostAsync("/entry/2569/1/verification", [])).Dispose();
        Assert.Equal(await portal.UserIdAsync("recorder"), (await portal.SubmissionAsync()).Form("1").VerifiedById);
    }

    [Fact]
    public async Task Verify_InARoundThatIsSubmitted_IsRefused()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var before = (await portal.SubmissionAsync("2568")).Form("1").VerifiedAt;
        (await recorder.PostAsync("/entry/2568/1/verification", [])).Dispose();
        Assert.Equal(before, (await portal.SubmissionAsync("2568")).Form("1").VerifiedAt);
        Assert.Contains("ส่งผลแล้ว", (await recorder.OpenFormAsync("1", "2568")).QuerySelector(".banner")!.TextContent);
    }
}
