using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Tests.Rounds;
using Xunit;

namespace LocalStandards.Domain.Tests.Reports;

public class ReportBatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly Uri Origin = new("https://portal.example/");
    private static readonly Actor Province = new(5, [new Grant(Role.ProvincialOfficer, ProvinceId: 36)]);
    private static readonly Actor District = new(6, [new Grant(Role.DistrictOfficer, DistrictId: 3604)]);
    private static readonly Actor Centre = new(7, [new Grant(Role.CentralOfficer)]);
    private static readonly Actor Approver = new(8, [new Grant(Role.CentralApprover)]);

    private readonly ReportBatch batch = Ask();

    [Theory]
    [InlineData("country", "central approver")]
    [InlineData("province-36", "province central approver")]
    [InlineData("province-30", "central approver")]
    [InlineData("district-3604", "district")]
    [InlineData("district-3601", "")]
    public void Scope_IsOpen_ToThoseWhoseRolesReachAllOfIt(string code, string expected)
    {
        var scope = BatchScope.Parse(code)!;
        var actors = new Dictionary<string, Actor>
        {
            ["public"] = Actor.Public, ["recorder"] = new(1, [new Grant(Role.Recorder, AuthorityId: 1)]),
            ["assessor"] = new(2, [new Grant(Role.Assessor, AuthorityId: 1)]), ["admin"] = new(3, [new Grant(Role.Administrator)]),
            ["province"] = Province, ["district"] = District, ["central"] = Centre, ["approver"] = Approver,
        };
        Assert.Equal(expected, string.Join(' ', actors.Where(a => scope.IsOpenTo(a.Value)).Select(a => a.Key)));
        Assert.Equal(code, scope.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("province-")]
    [InlineData("province--1")]
    [InlineData("province-99999999999")]
    [InlineData("province- 36")]
    [InlineData("countryside")]
    public void Code_OfNoScope_IsNone(string? code) => Assert.Null(BatchScope.Parse(code));

    [Theory]
    [InlineData(AuthorityType.Sao, true, true)]
    [InlineData(AuthorityType.SubdistrictMunicipality, true, true)]
    [InlineData(AuthorityType.Town, false, true)]
    [InlineData(AuthorityType.Pao, false, true)]
    public void Scope_OfADistrict_CoversWhatStandsUnderIt(AuthorityType type, bool ofDistrict, bool ofProvince)
    {
        var obligation = DeadlineTests.Obligation(type, 36, 3604, 1);
        Assert.Equal(ofDistrict, BatchScope.District(3604).Covers(obligation));
        Assert.False(BatchScope.District(3601).Covers(obligation));
        Assert.Equal(ofProvince, BatchScope.Province(36).Covers(obligation));
        Assert.False(BatchScope.Province(30).Covers(obligation));
        Assert.True(BatchScope.Country.Covers(obligation));
    }

    [Fact]
    public void Ask_ForNothingOrForOthers_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => ReportBatch.Ask(9, BatchScope.Province(36), [], Origin, Province, Now));
        Assert.Throws<InvalidOperationException>(() => ReportBatch.Ask(9, BatchScope.Province(30), Items(), Origin, Province, Now));
    }

    [Fact]
    public void Batch_FromQueuedToDone_HoldsItsKeyUntilTheEnd()
    {
        Assert.Equal((GeneratedFileState.Queued, 2, "9/province-36", 5), (batch.State, batch.Total, batch.OpenKey, batch.AskedById));
        batch.Begin(Now.AddSeconds(2));
        Assert.Equal((GeneratedFileState.Running, Now.AddSeconds(2), true), (batch.State, batch.StartedAt, batch.IsOpen));
        // Taken up again after a restart, it began when it began.
        batch.Begin(Now.AddSeconds(9));
        Assert.Equal(Now.AddSeconds(2), batch.StartedAt);
        batch.Finish(isAnyPrinted: true, Now.AddMinutes(1));
        Assert.Equal((GeneratedFileState.Done, null, Now.AddMinutes(1)), (batch.State, batch.OpenKey, batch.EndedAt));
    }

    [Fact]
    public void Batch_OfWhichNothingCouldBePrinted_HasFailed()
    {
        batch.Finish(isAnyPrinted: false, Now);
        Assert.Equal(GeneratedFileState.Failed, batch.State);
    }

    [Fact]
    public void Cancel_OfAnOpenBatch_EndsItOnce()
    {
        batch.Begin(Now);
        Assert.True(batch.Cancel(Now));
        Assert.False(batch.Cancel(Now.AddMinutes(1)));
        Assert.Equal((GeneratedFileState.Cancelled, Now), (batch.State, batch.EndedAt));
        // The node that was at it comes too late.
        batch.Finish(isAnyPrinted: true, Now.AddMinutes(1));
        batch.Stall(BatchTrouble.NoStorage, Now.AddMinutes(1));
        Assert.Equal((GeneratedFileState.Cancelled, null), (batch.State, batch.Trouble));
    }

    [Fact]
    public void Item_ThatKeepsFailing_IsTriedThreeTimes()
    {
        var item = batch.Items[0];
        item.Fail(BatchItemFailure.Printing);
        item.Fail(BatchItemFailure.TooSlow);
        Assert.Equal((BatchItemState.Waiting, 2), (item.State, item.Attempts));
        item.Fail(BatchItemFailure.TooSlow);
        Assert.Equal((BatchItemState.Failed, 3, BatchItemFailure.TooSlow), (item.State, item.Attempts, item.Failure));
        Assert.Throws<InvalidOperationException>(() => item.Print("a.pdf", 1));
    }

    [Fact]
    public void Item_PrintedAtTheSecondAttempt_KeepsNoFailure()
    {
        var item = batch.Items[0];
        var stamp = item.Stamp;
        item.Fail(BatchItemFailure.Printing);
        item.Print("a.pdf", 120);
        Assert.Equal((BatchItemState.Printed, null, "a.pdf", 120), (item.State, item.Failure, item.File, item.Bytes));
        Assert.NotEqual(stamp, item.Stamp);
        Assert.Throws<InvalidOperationException>(() => item.Print("b.pdf", 1));
        Assert.Throws<InvalidOperationException>(() => item.Fail(BatchItemFailure.Printing));
    }

    [Fact]
    public void Resume_AfterTheEnd_TakesUpOnlyWhatIsNotPrinted()
    {
        batch.Items[0].Print("a.pdf", 1);
        for (var attempt = 0; attempt < ReportBatchItem.MostAttempts; attempt++)
            batch.Items[1].Fail(BatchItemFailure.Content);
        Assert.False(batch.Resume([batch.Items[1]]));
        batch.Finish(isAnyPrinted: true, Now);
        Assert.False(batch.Resume([]));
        Assert.True(batch.Resume([batch.Items[1]]));
        Assert.Equal((GeneratedFileState.Queued, "9/province-36", null), (batch.State, batch.OpenKey, batch.EndedAt));
        Assert.Equal((BatchItemState.Waiting, 0, null), (batch.Items[1].State, batch.Items[1].Attempts, batch.Items[1].Failure));
        Assert.Equal(BatchItemState.Printed, batch.Items[0].State);
    }

    [Fact]
    public void Trouble_OfTheServer_IsWaitedForAnHour()
    {
        batch.Begin(Now);
        batch.Stall(BatchTrouble.NoStorage, Now);
        batch.Stall(BatchTrouble.NoStorage, Now + ReportBatch.Patience - TimeSpan.FromTicks(1));
        Assert.Equal((GeneratedFileState.Running, BatchTrouble.NoStorage), (batch.State, batch.Trouble));
        batch.Recover();
        Assert.Null(batch.Trouble);
        // The hour counts from when it began again.
        batch.Stall(BatchTrouble.NoStorage, Now + ReportBatch.Patience);
        Assert.True(batch.IsOpen);
        batch.Stall(BatchTrouble.NoStorage, Now + ReportBatch.Patience * 2);
        // Why it gave up stays known.
        Assert.Equal((GeneratedFileState.Failed, BatchTrouble.NoStorage, null), (batch.State, batch.Trouble, batch.OpenKey));
        Assert.True(batch.Resume(batch.Items));
        Assert.Null(batch.Trouble);
    }

    private static ReportBatch Ask() => ReportBatch.Ask(9, BatchScope.Province(36), Items(), Origin, Province, Now);

    private static List<ReportBatchItem> Items() => [new(1, 1), new(2, 3)];
}
