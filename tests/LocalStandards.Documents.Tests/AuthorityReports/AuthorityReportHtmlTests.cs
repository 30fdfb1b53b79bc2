using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Documents.Tests.AuthorityReports;

public class AuthorityReportHtmlTests(Press press) : IClassFixture<Press>
{
    [Fact]
    public async Task PrintView_FetchesItsFontsFromThePortalAndCarriesTheNonce()
    {
        var html = await press.Html.ForPrintViewAsync(Samples.Report(), "/lib/fonts/", "n0nce");

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"th\">", html, StringComparison.Ordinal);
        Assert.Contains("<style nonce=\"n0nce\">", html, StringComparison.Ordinal);
        Assert.Contains("url(/lib/fonts/sarabun-thai-400-normal.woff2)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("base64", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.Contains("๑.๑ ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrinterHtml_IsCompleteInItself()
    {
        var html = await press.Html.ForPrinterAsync(Samples.Report());

        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(/", html, StringComparison.Ordinal);
        // Thai stays Thai: as entities the report would be three times its size.
        Assert.DoesNotContain("&#xE", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrinterHtml_WithoutFonts_NamesTheSetting()
    {
        var options = Microsoft.Extensions.Options.Options.Create(new DocumentOptions { FontDirectory = "/nowhere" });
        var html = new AuthorityReportHtml(
            new(Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance), new(options));

        var error = await Assert.ThrowsAsync<FileNotFoundException>(() => html.ForPrinterAsync(Samples.Empty()));
        Assert.Contains("Documents:FontDirectory", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AuthorityType.Pao, "ปลัดองค์การบริหารส่วนจังหวัด", "นายกองค์การบริหารส่วนจังหวัด")]
    [InlineData(AuthorityType.City, "ปลัดเทศบาล", "นายกเทศมนตรีนคร")]
    [InlineData(AuthorityType.Town, "ปลัดเทศบาล", "นายกเทศมนตรีเมือง")]
    [InlineData(AuthorityType.SubdistrictMunicipality, "ปลัดเทศบาล", "นายกเทศมนตรีตำบล")]
    [InlineData(AuthorityType.Sao, "ปลัดองค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนตำบล")]
    [InlineData(AuthorityType.Pattaya, "ปลัดเมืองพัทยา", "นายกเมืองพัทยา")]
    public void Heads_OfEachType_HaveTheirTitles(AuthorityType type, string clerk, string chief)
    {
        Assert.Equal(clerk, type.Clerk());
        Assert.Equal(chief, type.ChiefExecutive());
    }
}
