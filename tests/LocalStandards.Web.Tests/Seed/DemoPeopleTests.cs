using System.Security.Cryptography;
using System.Text;
using LocalStandards.Demo.People;
using Xunit;

namespace LocalStandards.Web.Tests.Seed;

public class DemoPeopleTests
{
    /// <summary>First names and surnames of the people in the letters, hashed: they are not to be named here either.</summary>
    private static readonly HashSet<string> RealNames =
    [
        "0FA7E64C84A34756", "1A3E0A92CAB20274", "201637756A80415A", "31BA4E92F7FBF3A9", "34B9A170CF74A5F3",
        "34E1F788B094097D", "365B82932000C14F", "4EA798DB841ABBC3", "66C910D7A93E4543", "6887C1CF2183F768",
        "6E2CA17BF139B481", "9232CE94311E5ECD", "9E67D8B178E32E30", "B4B245D01386BA85", "B5B6D661BFACB901",
        "C760728E546D2688", "CC35DEDC7F290760", "DDF95052BA7E19BB", "DFBDB6FE24A91655", "F6862F81C6160BF5",
        "FFBE02117FFACA37",
    ];

    private static string HashOf(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];

    private static IEnumerable<DemoPerson> Thousands => Enumerable.Range(0, 20_000).Select(i => DemoPeople.For($"recorder {i}"));

    [Fact]
    public void Names_AllThatCanOccur_AreNoneOfTheLetters()
    {
        var all = DemoPeople.MensNames.Concat(DemoPeople.WomensNames).Concat(DemoPeople.Surnames).ToList();
        Assert.DoesNotContain(all, name => RealNames.Contains(HashOf(name)));
        Assert.All(Thousands, p =>
        {
            Assert.Contains(p.First, p.Title == "นาย" ? DemoPeople.MensNames : DemoPeople.WomensNames);
            Assert.Contains(p.Last, DemoPeople.Surnames);
        });
    }

    [Fact]
    public void Names_OfTheLists_OccurOnce()
    {
        var first = DemoPeople.MensNames.Concat(DemoPeople.WomensNames).ToList();
        Assert.Equal(first.Count, first.Distinct().Count());
        Assert.Equal(240, DemoPeople.Surnames.Distinct().Count());
    }

    [Fact]
    public void For_TheSameSeed_IsTheSamePerson()
    {
        Assert.Equal(DemoPeople.For("recorder 36010004"), DemoPeople.For("recorder 36010004"));
        Assert.Equal("นางสาวปราณี ข้าวแต่งไว้", DemoPeople.For("recorder 36010004").FullName);
    }

    [Fact]
    public void For_ManySeeds_GivesManyDifferentPeople()
    {
        Assert.InRange(Thousands.Distinct().Count(), 9_000, 20_000);
        Assert.Equal(["นาง", "นางสาว", "นาย"], Thousands.Select(p => p.Title).Distinct().Order(StringComparer.Ordinal));
    }
}
