using LocalStandards.Domain.Access;
using LocalStandards.Domain.Reports;
using Xunit;

namespace LocalStandards.Domain.Tests.Reports;

public class AnswerExportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly Actor Province = new(5, [new Grant(Role.ProvincialOfficer, ProvinceId: 36)]);
    private static readonly Actor Centre = new(7, [new Grant(Role.CentralOfficer)]);

    [Theory]
    [InlineData("country", false, true)]
    [InlineData("province-36", true, true)]
    [InlineData("province-30", false, true)]
    [InlineData("district-3604", false, false)]
    public void Scope_IsOpen_ToThoseWhoseRolesReachAllOfIt(string code, bool toProvince, bool toCentre)
    {
        var scope = BatchScope.Parse(code)!;
        Assert.Equal((toProvince, toCentre), (AnswerExport.IsOpenTo(Province, scope), AnswerExport.IsOpenTo(Centre, scope)));
        Assert.False(AnswerExport.IsOpenTo(new Actor(1, [new Grant(Role.Recorder, AuthorityId: 1), new Grant(Role.Administrator), new Grant(Role.DistrictOfficer, DistrictId: 3604)]), scope));
    }

    [Fact]
    public void Ask_OfAnothersScopeOrOfNothing_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => AnswerExport.Ask(1, BatchScope.Country, ExportFormat.Csv, 10, Province, Now));
        Assert.Throws<InvalidOperationException>(() => AnswerExport.Ask(1, BatchScope.Country, ExportFormat.Csv, 0, Centre, Now));
    }

    [Fact]
    public void Finish_AfterAStop_HasOneFileAndGivesUpItsKey()
    {
        var export = AnswerExport.Ask(3, BatchScope.Province(36), ExportFormat.Xlsx, 10, Centre, Now);
        Assert.Equal("3/province-36/2", export.OpenKey);
        export.Begin(10, "a", Now.AddMinutes(1));
        // The node died; another begins anew.
        export.Begin(11, "b", Now.AddMinutes(5));
        export.Finish("f.xlsx", 1234, "ab", Now.AddMinutes(6));
        Assert.Equal(
            (GeneratedFileState.Done, (string?)null, 2, 11, 11, "b", Now.AddMinutes(1), Now.AddMinutes(6)),
            (export.State, export.OpenKey, export.Attempts, export.Total, export.Written, export.Mark!, export.StartedAt!.Value, export.EndedAt!.Value));
        Assert.Throws<InvalidOperationException>(() => export.Finish("g.xlsx", 1, "cd", Now));
        Assert.Throws<InvalidOperationException>(() => export.Begin(1, "c", Now));
    }

    [Fact]
    public void Fail_TheLastAttempt_SettlesIt()
    {
        var export = AnswerExport.Ask(3, BatchScope.Country, ExportFormat.Csv, 10, Centre, Now);
        for (var attempt = 1; attempt <= AnswerExport.MostAttempts; attempt++)
        {
            Assert.True(export.IsOpen);
            export.Begin(10, "a", Now);
            export.Fail(Now.AddMinutes(attempt));
        }
        Assert.Equal((GeneratedFileState.Failed, (string?)null), (export.State, export.OpenKey));
    }
}
