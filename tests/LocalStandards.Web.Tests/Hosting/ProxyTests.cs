using System.Net;
using LocalStandards.Web.Frame;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace LocalStandards.Web.Tests.Hosting;

/// <summary>Whose word is taken for where a request comes from.</summary>
public sealed class ProxyTests
{
    [Fact]
    public void Proxies_ByAddressAndNetwork_AreThose() => Assert.Equal(
        [IPNetwork.Parse("10.1.2.3/32"), IPNetwork.Parse("10.2.0.0/16"), IPNetwork.Parse("fd00::1/128")], Read("10.1.2.3, 10.2.0.0/16,fd00::1").Proxies);

    [Theory]
    [InlineData("10.2.0.0/33")]
    [InlineData("proxy.example")]
    public void Proxies_ThatAreNone_AreNamedAtTheStart(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<InvalidOperationException>(() => Read("10.1.2.3," + text)).Message);

    private static PortalSettings Read(string proxies) => PortalSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection([new("Site:Proxies", proxies), new("DATA_DIR", "x")]).Build(), new HostingEnvironment());
}
