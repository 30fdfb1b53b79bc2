using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Documents.Tests.AuthorityReports;

public class ReportAreasTests
{
    private static ReportRow Row(int year, string code, params (string Key, string Text)[] answers)
    {
        var set = Samples.Set(year, AuthorityType.Sao);
        var results = Samples.Results(set, new AnswerSheet(answers.ToDictionary(answer => $"{code}.{answer.Key}", answer => answer.Text)));
        var name = set.Fill(set.Indicators[code].Name);
        return ReportAreas.Of(set, results).SelectMany(area => area.Missions).SelectMany(mission => mission.Rows).Single(row => row.Name == name);
    }

    [Fact]
    public void Percentage_ShowsFrameAchievedAndResult()
    {
        var row = Row(2568, "68-1-01", ("a", "1240"), ("b", "1053"));

        Assert.Equal(("1.1", "ไม่น้อยกว่าร้อยละ 85"), (row.Number, row.Target));
        Assert.Equal((new("1,240", "คน"), new("1,053", "คน"), new("84.92")), (row.Frame!, row.Achieved!, row.Result!));
        Assert.Equal(ResultBand.FutureDevelopment, row.Band);
    }

    [Fact]
    public void Checklist_CountsWhatIsTicked()
    {
        var row = Row(2568, "68-1-03", ("c", "c1,c2,c4"));

        Assert.Equal("ไม่น้อยกว่า 7\u00A0ข้อ", row.Target);
        Assert.Equal(new("3", "จาก 10 ข้อ"), row.Achieved);
        Assert.Null(row.Result);
    }

    [Fact]
    public void YesNo_IsReadByItsWords()
    {
        var row = Row(2568, "68-2-06", ("x", "1"));

        Assert.Equal(("มี/ดำเนินการแล้ว", "มี/ดำเนินการแล้ว", ResultBand.Meets), (row.Target, row.Achieved!.Text, row.Band));
    }

    [Fact]
    public void Ratio_NamesItsUnit()
    {
        var row = Row(2567, "67-3-03", ("a", "95"), ("b", "10"));

        Assert.Equal(("ไม่เกิน 10\u00A0คนต่อครู 1 คน", new ReportFigure("9.5", "คนต่อครู 1 คน")), (row.Target, row.Result!));
    }

    [Fact]
    public void ZeroFrame_SaysOnWhatGround()
    {
        var row = Row(2568, "68-1-01", ("a", "0"));

        Assert.Equal((ResultBand.NoService, "ไม่มีศูนย์พัฒนาเด็กเล็กในสังกัด"), (row.Band, row.Ground));
        Assert.Null(row.Achieved);
    }

    [Fact]
    public void Areas_OfASet_HoldEveryScoredIndicatorInOrder()
    {
        var set = Samples.Set(2567, AuthorityType.Sao);
        var areas = ReportAreas.Of(set, Samples.Results(set, AnswerSheet.Empty));

        Assert.Equal(Enumerable.Range(1, 8), areas.Select(area => area.Number));
        Assert.Equal("แบบ อบต. ๒ - ๑ โครงสร้างพื้นฐานและผังเมือง", areas[0].FormTitle);
        Assert.Equal(
            set.Indicators.Count(indicator => indicator.Measure.IsScored),
            areas.SelectMany(area => area.Missions).Sum(mission => mission.Rows.Count));
    }
}
