using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Thai;
using Xunit;

namespace LocalStandards.Domain.Tests.Letters;

/// <summary>What [001] shows: two receipts at one hop, and a week until the province forwarded.</summary>
public class LetterHopTests
{
    private static readonly DateOnly Signed = new(2025, 8, 27);
    private static readonly DateTimeOffset Now = Bangkok.StartOf(new(2025, 9, 5)).AddHours(9);

    private readonly LetterHop hop = new(1, new Office(OfficeKind.Province, 36));

    [Fact]
    public void Hop_KeepsSeveralReceipts_AndCameOnTheFirstDay()
    {
        Assert.Null(hop.Receive(new LetterReceipt("สถจ.", "10333", new(2025, 8, 29), null), Signed, Now));
        Assert.Null(hop.Receive(new LetterReceipt("ศาลากลางจังหวัด", "8235", new(2025, 8, 28), new TimeOnly(9, 30)), Signed, Now));
        Assert.Equal(2, hop.Receipts.Count);
        Assert.Equal(new DateOnly(2025, 8, 28), hop.ReceivedOn);
        Assert.Equal(LetterHopRefusal.Twice, hop.Receive(new LetterReceipt("สถจ.", "10333", new(2025, 8, 29), null), Signed, Now));
    }

    [Theory]
    [InlineData("2025-08-26", LetterHopRefusal.BeforeSigning)]
    [InlineData("2025-09-06", LetterHopRefusal.InTheFuture)]
    public void Receipt_OfAnImpossibleDay_IsRefused(string day, LetterHopRefusal refusal)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(refusal, hop.Receive(new LetterReceipt("สถจ.", "1", on, null), Signed, Now));
        Assert.Null(hop.ReceivedOn);
    }

    [Fact]
    public void Forwarding_AcknowledgesAndSendsTheCoveringLetter_Once()
    {
        var covering = Letter("ชย 0023.6/ว 5412", new(2025, 9, 5));
        Assert.Null(hop.Forward(covering, Signed, 5, Now));
        Assert.Equal((Now, Now, Now), (hop.ReadAt, hop.AcknowledgedAt, hop.ForwardedAt));
        Assert.Equal(Now, covering.CirculatedAt);
        Assert.Equal(LetterHopRefusal.Twice, hop.Forward(null, Signed, 5, Now.AddDays(1)));
        Assert.Same(covering, hop.CoveringLetter);
    }

    [Fact]
    public void CoveringLetter_OlderThanWhatItCovers_IsRefused()
    {
        Assert.Equal(LetterHopRefusal.BeforeSigning, hop.Forward(Letter("ชย 1", new(2025, 8, 26)), Signed, 5, Now));
        Assert.Equal(LetterHopRefusal.InTheFuture, hop.Forward(Letter("ชย 1", new(2025, 9, 6)), Signed, 5, Now));
        Assert.Null(hop.ForwardedAt);
    }

    [Fact]
    public void Acknowledging_Twice_KeepsTheFirst()
    {
        Assert.True(hop.Acknowledge(5, Now));
        Assert.False(hop.Acknowledge(6, Now.AddHours(1)));
        Assert.Equal((5, Now), (hop.AcknowledgedById, hop.AcknowledgedAt));
    }

    [Theory]
    [InlineData("นร 0107/ว7339", "นร ๐๑๐๗/ว ๗๓๓๙", true)]
    [InlineData("นร 0107/ว7339", "นร0107/ว7339", true)]
    [InlineData("นร 0107/ว7339", "นร 0107/ว7338", false)]
    public void Key_OfOneNumberHoweverTyped_IsTheSame(string one, string other, bool isSame) =>
        Assert.Equal(isSame, OfficialLetter.KeyOf(one, Signed) == OfficialLetter.KeyOf(other, Signed));

    [Fact]
    public void Key_OfAnotherYear_IsAnother() =>
        Assert.NotEqual(OfficialLetter.KeyOf("นร 0107/ว1", Signed), OfficialLetter.KeyOf("นร 0107/ว1", Signed.AddYears(1)));

    [Fact]
    public void Letter_WithoutARoute_ReachesAll()
    {
        var letter = Letter("นร 0107/ว1", Signed);
        Assert.True(letter.Reaches(AuthorityType.Pattaya) && letter.ReachesProvince(36));
    }

    private static OfficialLetter Letter(string number, DateOnly signedOn) =>
        new() { Number = number, SignedOn = signedOn, Urgency = LetterUrgency.MostUrgent, Sender = "จังหวัดชัยภูมิ", Subject = "ขยายเวลา" };
}
