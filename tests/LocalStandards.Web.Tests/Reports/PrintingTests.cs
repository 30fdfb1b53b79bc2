using System.Net;
using LocalStandards.Documents.Tests.Printing;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Reports;

/// <summary>PDFs through the portal with a real browser: too many at once, and a browser that dies.</summary>
public sealed class PrintingTests(PrintingTests.Portal portal) : IClassFixture<PrintingTests.Portal>
{
    private const string Address = "/reports/2568/" + RoleMatrix.Home + ".pdf";

    /// <summary>Two at work and two waiting: whoever comes meanwhile is told to try again, at once and in plain words.</summary>
    [Fact]
    public async Task Pdf_AskedFiveHundredTimesAtOnce_IsPrintedOrToldToTryAgain()
    {
        using var executive = await portal.SignedInAsync("executive");
        (await executive.GetAsync(Address)).Dispose();
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(async _ =>
        {
            using var answer = await executive.GetAsync(Address);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                Assert.Equal("10", answer.Headers.RetryAfter!.ToString());
                Assert.Contains("รอสักครู่แล้วลองใหม่", await answer.Content.ReadAsStringAsync());
            }
            else
            {
                Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
            }
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            return answer.StatusCode;
        }));
        Assert.Contains(HttpStatusCode.OK, answers);
        Assert.Contains(HttpStatusCode.ServiceUnavailable, answers);
        Assert.All(answers, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable));
        // Nobody who waits holds a document: what is left when all have gone is what was there before.
        Assert.InRange((GC.GetTotalMemory(forceFullCollection: true) - before) / 1024 / 1024, -200, 32);
        // And afterwards it prints as ever.
        using var after = await executive.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Browser_KilledBetweenAndInTheMiddle_TheNextRequestPrints()
    {
        using var executive = await portal.SignedInAsync("executive");
        (await executive.GetAsync(Address)).Dispose();
        ChildProcesses.Kill(child => child.IsBrowser);
        using var next = await executive.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);

        var printing = executive.GetAsync(Address);
        // Whether it is in the middle or has just ended, nobody is told of the death.
        await Task.Delay(60);
        ChildProcesses.Kill(child => child.IsBrowser);
        using var middle = await printing;
        Assert.Equal(HttpStatusCode.OK, middle.StatusCode);
        using var again = await executive.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString((await again.Content.ReadAsByteArrayAsync())[..5]));
    }

    public sealed class Portal : PortalFactory
    {
        public Portal()
        {
            Set("Documents:AtWork", "2");
            Set("Documents:Waiting", "2");
            Set("Documents:TimeLimit", "00:03:00");
        }
    }
}
