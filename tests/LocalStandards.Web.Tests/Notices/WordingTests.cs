using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Notices;

/// <summary>What notices say is brought by the features whose events they tell of.</summary>
public sealed class WordingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Wordings_OfTheFeatures_AreOneForEachKind() => Assert.Equal(
        Enum.GetValues<NoticeKind>().Order(),
        portal.Services.GetServices<NoticeWording>().Select(w => w.Kind).Order());
}
