using System.Text;
using LocalStandards.Data.Csv;
using Xunit;

namespace LocalStandards.Web.Tests.Register;

public class CsvTableTests
{
    private static CsvTable Read(string text) => CsvTable.Read(Encoding.UTF8.GetBytes(text), ["a", "b"], ["c"]);

    [Fact]
    public void Read_QuotedCells_KeepsCommasQuotesAndLineBreaks()
    {
        var table = Read("\uFEFFA, b ,c\r\n\"x,y\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n1,2\n\n3,,\n");
        Assert.Empty(table.Problems);
        Assert.Equal([2, 3, 5], table.Rows.Select(r => r.Number));
        Assert.Equal(("x,y", "say \"hi\"", "two lines"), (table.Rows[0]["a"], table.Rows[0]["b"], table.Rows[0]["c"]));
        Assert.Equal(("1", "2", ""), (table.Rows[1]["a"], table.Rows[1]["b"], table.Rows[1]["c"]));
    }

    [Theory]
    [InlineData("a,b\n1,\"2\n", 2, null, "ไม่ปิด")]
    [InlineData("a,b\n1,2\"3\n", 2, null, "กลางช่อง")]
    [InlineData("a,b\n\"1\"x,2\n", 2, null, "ต่อท้าย")]
    [InlineData("a,b\n1,\"x\"y\"z\"\n", 2, null, "ต่อท้าย")]
    [InlineData("a,b\n1,\"2\"\n3,\"4\n5,6\n", 3, null, "ไม่ปิด")]
    [InlineData("a,b\n1,2,3\n", 2, null, "3 ช่อง")]
    [InlineData("a\n1\n", 1, "b", "ไม่มีในหัวตาราง")]
    [InlineData("a,b,d\n", 1, "d", "ไม่รู้จักคอลัมน์")]
    [InlineData("a,b,A\n", 1, "a", "ซ้ำ")]
    [InlineData("a;b\n1;2\n", 1, null, "จุลภาค")]
    [InlineData("", null, null, "ว่าง")]
    public void Read_AWrongFile_SaysWhere(string text, int? row, string? column, string words)
    {
        var problem = Assert.Single(Read(text).Problems);
        Assert.Equal((row, column), (problem.Row, problem.Column));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnotherEncoding_AsksForUtf8()
    {
        // "กข" in TIS-620.
        var problem = Assert.Single(CsvTable.Read([0xA1, 0xA2, (byte)',', (byte)'b', (byte)'\n'], ["a", "b"], []).Problems);
        Assert.Contains("UTF-8", problem.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", Assert.Single(CsvTable.Read(Encoding.Unicode.GetBytes("a,b\n"), ["a", "b"], []).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyBytes_NeverThrows()
    {
        var random = new Random(1);
        var letters = "a,b\"\r\n ก๑\0"u8.ToArray();
        for (var i = 0; i < 2_000; i++)
            CsvTable.Read([.. "a,b\n"u8, .. Enumerable.Range(0, random.Next(30)).Select(_ => letters[random.Next(letters.Length)])], ["a", "b"], []);
    }
}
