using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Library;

/// <summary>Short links lead on however they are typed, and guessing them is slowed down.</summary>
public sealed class ShortLinkTests(ShortLinkTests.Portal portal) : IClassFixture<ShortLinkTests.Portal>
{
    private const int Wrong = 5;

    [Fact]
    public async Task Link_InSmallLetters_LeadsToTheDocument()
    {
        var document = await portal.KeptAsync();
        using var visitor = portal.Visitor();
        foreach (var code in new[] { document.Code, document.Code.ToLowerInvariant(), Domain.Thai.ThaiDigits.ToThai(document.Code) })
        {
            using var answer = await visitor.GetAsync("/d/" + Uri.EscapeDataString(code));
            Assert.Equal($"/documents/{document.Id}", answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task Guesses_TooManyFromOneAddress_AreToldToWait_WhileOthersAndRightCodesCostNothing()
    {
        var document = await portal.KeptAsync();
        using var guesser = portal.Visitor();
        guesser.Address = "203.0.113.7";
        // A hall full of people scans.
        for (var i = 0; i < 3 * Wrong; i++)
            Assert.Equal(HttpStatusCode.Redirect, await guesser.StatusAsync($"/d/{document.Code}"));
        foreach (var code in new[] { "22222222", "3333333A", "x", "../etc", "44444444" })
            Assert.Equal(HttpStatusCode.NotFound, await guesser.StatusAsync("/d/" + Uri.EscapeDataString(code)));
        // From now on a right one tells nothing either.
        Assert.Equal(HttpStatusCode.TooManyRequests, await guesser.StatusAsync("/d/55555555"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await guesser.StatusAsync($"/d/{document.Code}"));
        using var neighbour = portal.Visitor();
        neighbour.Address = "203.0.113.8";
        Assert.Equal(HttpStatusCode.Redirect, await neighbour.StatusAsync($"/d/{document.Code}"));
    }

    [Fact]
    public async Task Code_OfWhatTheReaderMayNotSee_IsNotFoundAndNoGuess()
    {
        var kept = await portal.KeptAsync(from: portal.Clock.Now.AddDays(1));
        using var hall = portal.Visitor();
        hall.Address = "203.0.113.9";
        for (var i = 0; i < 3 * Wrong; i++)
            Assert.Equal(HttpStatusCode.NotFound, await hall.StatusAsync($"/d/{kept.Code}"));
        Assert.Equal(HttpStatusCode.Redirect, await hall.StatusAsync($"/d/{(await portal.KeptAsync()).Code}"));
    }

    public sealed class Portal : PortalFactory
    {
        public Portal() => Set("Security:WrongCodesPerMinute", $"{Wrong}");
    }
}
