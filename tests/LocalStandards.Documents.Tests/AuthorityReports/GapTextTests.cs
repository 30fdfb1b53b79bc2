using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Documents.Tests.AuthorityReports;

public class GapTextTests
{
    [Theory]
    [InlineData("68-1-05", "a=65 b=36", "อีก 3 คน")]
    [InlineData("68-3-01", "a=580 b=142.68", "อีก 31.32 ตัน|ต้องมีมูลฝอยที่นำกลับมาใช้ประโยชน์เพิ่มอีก 31.32 ตัน (ขณะนี้ 142.68 จาก 580 ตัน)")]
    [InlineData("68-3-02", "a=1000 b=400", "ลดลงอีก 67.85 ตัน|ต้องให้มูลฝอยที่เกิดขึ้นทั้งหมดในปีงบประมาณลดลงอีก 67.85 ตัน")]
    [InlineData("68-2-02", "b=0", "อีก 1 ผลิตภัณฑ์")]
    [InlineData("68-2-06", "x=0", "ต้องมี|ต้องมีโครงการในแผนพัฒนาท้องถิ่นและข้อบัญญัติ/เทศบัญญัติงบประมาณ")]
    [InlineData("68-2-07", "x=0", "ต้องถึง “เว็บไซต์หรือสื่อสังคมออนไลน์”")]
    [InlineData("68-1-06", "lv=1", "ถึงระดับ 3|ต้องถึงระดับ 3 คือมีแผนกิจกรรมและผู้รับผิดชอบ และจัดกิจกรรมอย่างน้อยไตรมาสละ 1 ครั้ง")]
    [InlineData("68-1-03", "c=c2,c3,c5,c6,c7,c8,c9,c10", "อีก 2 ข้อ|ต้องทำเพิ่มอีก 2 ข้อ ข้อที่ขาดไม่ได้คือ มีระบบควบคุมการเข้า-ออกและทะเบียนรับส่ง และ ครูทุกคนผ่านการอบรมปฐมพยาบาล/CPR")]
    [InlineData("68-3-06", "c=c1", "อีก 3 ข้อ|ต้องทำเพิ่มอีก 3 ข้อ")]
    [InlineData("68-1-05", "a=65 $notdone=1", "อีก 39 คน")]
    [InlineData("68-1-05", "a=65 b=39", null)]
    [InlineData("68-1-05", "a=0", null)]
    public void Gap_OfEveryKind_IsSaidInPlainWords(string code, string answers, string? expected)
    {
        var set = Samples.Set(2568, AuthorityType.Sao);
        var sheet = new AnswerSheet(answers.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => $"{code}.{pair[0]}", pair => pair[1]));
        var name = set.Fill(set.Indicators[code].Name);
        var gap = ReportAreas.Of(set, Samples.Results(set, sheet)).SelectMany(area => area.Missions).SelectMany(mission => mission.Rows)
            .Single(row => row.Name == name).Gap;
        var words = expected is null ? [] : expected.Split('|');
        Assert.Equal(words.FirstOrDefault(), Plain(gap?.Amount));
        if (words.Length == 2)
            Assert.Equal(words[1], Plain(gap!.Sentence));
    }

    // Number and unit stay on one line.
    private static string? Plain(string? text) => text?.Replace('\u00A0', ' ');
}
