using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>Another's save of the same form comes between reading and writing: the slower tries again, and nothing acknowledged is lost.</summary>
public sealed class OvertakenSaveTests(ProbedPortal portal) : IClassFixture<ProbedPortal>
{
    [Fact]
    public async Task Save_OfManyAnswersOvertakenByAnother_StoresThoseOfBoth()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        using var another = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-3");
        var other = await another.OpenFormAsync("2-3");
        portal.Sql.BeforeNextTransaction(async () => (await another.SaveAsync(other, ("68-3-05.b", "10"))).Dispose());
        (await recorder.SaveAsync(page, ("68-3-02.a", "4802"), ("68-3-01.a", "2100"), ("68-3-01.b", "900"))).Dispose();
        foreach (var (field, value) in new[] { ("68-3-05.b", "10"), ("68-3-02.a", "4802"), ("68-3-01.a", "2100"), ("68-3-01.b", "900") })
            Assert.Equal(value, await portal.StoredAsync(field));
    }
}
