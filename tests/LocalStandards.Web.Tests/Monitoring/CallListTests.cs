using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>Whom to call: nobody who cannot submit any more.</summary>
public sealed class CallListTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Call_OfWhoCannotSubmit_IsNothing()
    {
        Assert.Null(Record(null).CallReasonAt(Now));
        Assert.Equal(CallReason.NeverSignedIn, Record(new(2026, 9, 20)).CallReasonAt(Now));
    }

    [Theory]
    [InlineData(26, null)]
    [InlineData(20, CallReason.PromiseDue)]
    public void Call_AfterAPromiseBeyondTheLastDay_IsDueOnTheLastDay(int lastDay, CallReason? reason) => Assert.Equal(reason,
        (Record(new(2026, 9, lastDay)) with { ContactOutcome = ContactOutcome.Promised, ContactAt = Now.AddDays(-1), PromisedOn = new(2053, 8, 4) }).CallReasonAt(Now));

    [Fact]
    public async Task Home_OfAProvince_OnceEntryIsOver_HasNobodyToCall()
    {
        await using var portal = new PortalFactory();
        await portal.InitializeAsync();
        using (var officer = await portal.SignedInAsync("province"))
            Assert.NotNull((await officer.GetPageAsync("/")).QuerySelector(".ring"));
        portal.Clock.Advance(TimeSpan.FromDays(60));
        using var later = await portal.SignedInAsync("province");
        Assert.Null((await later.GetPageAsync("/")).QuerySelector(".ring"));
        Assert.Null((await later.GetPageAsync("/monitoring/2569/36")).QuerySelector(".ring"));
        Assert.Empty((await later.GetPageAsync("/monitoring/2569/36?state=ring")).QuerySelectorAll(".chase-table tbody tr"));
    }

    private static FollowUpRecord Record(DateOnly? last) => new()
    {
        ObligationId = 1, AuthorityId = 1, Code = "3600001", Type = AuthorityType.Sao, Name = "ทดสอบ", DistrictId = 3601, District = "เมือง", ProvinceId = 36, Province = "ชัยภูมิ", Region = Region.Northeast,
        Closes = Now, LastDay = last,
    };
}
