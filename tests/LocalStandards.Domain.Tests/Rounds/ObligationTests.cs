using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Rounds;

/// <summary>An obligation follows the register until the window opens.</summary>
public class ObligationTests
{
    private static readonly DateOnly First = new(2021, 10, 1), Then = new(2025, 6, 1);

    private readonly LocalAuthority authority = LocalAuthority.Register("3600001", Particulars("นาสมบูรณ์", AuthorityType.Sao, "สามัญ"), First);

    [Fact]
    public void Follow_OfAChangedAuthority_TakesItsTypeNameTierAndSet()
    {
        var obligation = Obligation.For(authority, "แก้งคร้อ", "ชัยภูมิ", 1, 5);
        authority.Apply(Particulars("นาอุดม", AuthorityType.SubdistrictMunicipality, null), Then);
        obligation.Follow(authority, "ภูเขียว", "ชัยภูมิ", 4);
        Assert.Equal(
            (AuthorityType.SubdistrictMunicipality, "นาอุดม", null, 4), (obligation.Type, obligation.Name, obligation.Tier, obligation.IndicatorSetId));
        Assert.Contains(ThaiText.SearchKey("ภูเขียว"), obligation.SearchKey);
        Assert.DoesNotContain(ThaiText.SearchKey("แก้งคร้อ"), obligation.SearchKey);
    }

    [Fact]
    public void FreezeObligations_OfOneType_LeavesTheOthersAndKeepsTheFirstTime()
    {
        var round = DeadlineTests.Round();
        var (opens, stamp) = (round.WindowFor(AuthorityType.Sao).Opens, round.Stamp);
        round.FreezeObligations(AuthorityType.Sao, opens);
        round.FreezeObligations(AuthorityType.Sao, opens.AddDays(1));
        Assert.Equal(opens, round.WindowFor(AuthorityType.Sao).FrozenAt);
        Assert.Null(round.WindowFor(AuthorityType.Pao).FrozenAt);
        Assert.NotEqual(stamp, round.Stamp);
    }

    [Fact]
    public void End_OfAnAuthority_EndsWhatIsInForceAndKeepsTheHistory()
    {
        authority.Apply(Particulars("นาอุดม", AuthorityType.Sao, "สามัญ"), Then);
        var stamp = authority.Stamp;
        authority.End(Then.AddYears(1));
        Assert.All(authority.Facts, fact => Assert.NotNull(fact.To));
        Assert.Equal(Then, authority.Facts.First(f => f.Value == "นาสมบูรณ์").To);
        Assert.NotEqual(stamp, authority.Stamp);
    }

    private static AuthorityParticulars Particulars(string name, AuthorityType type, string? tier) =>
        new("36040001", name, type, 36, 3604, tier, null, null, null, null);
}
