using LocalStandards.Documents.AuthorityReports;

namespace LocalStandards.Documents.Tests.AuthorityReports;

/// <summary>
/// Pages as pictures. With LOCALSTANDARDS_LOOK set to a folder the PDFs and the pictures land there, for eyes.
/// </summary>
public class PagesLookedAtTests(Press press) : IClassFixture<Press>
{
    [Theory]
    [InlineData("report-2567")]
    [InlineData("report-2568")]
    [InlineData("compared-2567")]
    [InlineData("compared-2568")]
    [InlineData("long-words")]
    public async Task Pages_AsPictures_KeepTheirMarginsWhite(string name)
    {
        var pdf = await press.Report.RenderAsync(name switch
        {
            "report-2567" => Samples.Report(2567),
            "report-2568" => Samples.Report(2568),
            "compared-2567" => Samples.Compared(2567, Domain.Authorities.AuthorityType.City),
            "compared-2568" => Samples.Compared(2568),
            _ => LongWords(),
        });
        var folder = Environment.GetEnvironmentVariable("LOCALSTANDARDS_LOOK") is { Length: > 0 } look
            ? look
            : Directory.CreateTempSubdirectory("pages").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".pdf"), pdf);
        await PdfTools.PicturesAsync(pdf, Path.Combine(folder, name));

        var pages = Directory.GetFiles(folder, name + "-*.pgm");
        Assert.Equal(await PdfTools.PagesAsync(pdf), pages.Length);
        Assert.All(pages, file =>
        {
            var page = GrayPicture.Read(file);
            Assert.True(page.InkShare(0.10, 0.10, 0.90, 0.90) > 0.001, $"{file}: empty");
            Assert.True(page.InkShare(0, 0, 0.07, 1) == 0, $"{file}: ink in the left margin");
            Assert.True(page.InkShare(0.94, 0, 1, 1) == 0, $"{file}: ink in the right margin");
            Assert.True(page.InkShare(0, 0, 1, 0.035) == 0, $"{file}: ink in the top margin");
        });
    }

    private static AuthorityReport LongWords()
    {
        var word = new string('W', 300);
        var row = Samples.Row() with { Name = word, Target = word, Frame = new("1,234,567,890.00", word), Result = new(word), Ground = word };
        var report = Samples.Of(row, row with { Band = Domain.Indicators.ResultBand.NotDone });
        return report with
        {
            AuthorityName = word,
            District = word,
            OfficialCode = word,
            ReceiptNumber = word,
            OfficeName = word,
            Signers = new(word, word, word),
            Bands = new(word, word, word, word, word),
            Areas = [report.Areas[0] with { Name = word, FormTitle = word, Missions = [new(word, [row])] }],
        };
    }
}
