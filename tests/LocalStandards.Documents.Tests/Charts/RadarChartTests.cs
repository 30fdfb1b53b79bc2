using System.Xml.Linq;
using LocalStandards.Documents.Charts;
using LocalStandards.Documents.Paper;
using Microsoft.Extensions.Logging.Abstractions;

namespace LocalStandards.Documents.Tests.Charts;

public class RadarChartTests
{
    private static readonly ChartAxis[] Axes = [new("2-1", 100, "100.0%", 83), new("2-2", 50, "50.0%", 70), new("2-3", 0, "0.0%", 61), new("2-4", 66.7m, "66.7%", 58)];

    [Fact]
    public async Task Chart_IsAPictureWithASentence()
    {
        var svg = await DrawAsync(Axes);
        Assert.Equal(("img", "ร้อยละที่ผ่าน <ก>"), (svg.Attribute("role")!.Value, svg.Attribute("aria-label")!.Value));
        Assert.Equal(["2-1", "100.0%", "2-2", "50.0%", "2-3", "0.0%", "2-4", "66.7%"], svg.Descendants("text").Select(text => text.Value));
        // Pages allow neither inline style nor script.
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Value_OfAnAxis_LiesOnItAtItsShare()
    {
        var points = (await DrawAsync(Axes)).Elements("polygon").Single(p => p.Attribute("fill-opacity") is not null).Attribute("points")!.Value.Split(' ');
        // Up in full, right by half, not at all, left by two thirds.
        Assert.Equal(["210,56", "266,168", "210,168", "135.3,168"], points);
    }

    [Fact]
    public async Task Comparison_IsDashed_AndLeftOutWhereAnyLacks()
    {
        Assert.Single((await DrawAsync(Axes)).Elements("polygon"), p => p.Attribute("stroke-dasharray") is not null);
        Assert.DoesNotContain((await DrawAsync([.. Axes[..3], Axes[3] with { Compared = null }])).Elements("polygon"), p => p.Attribute("stroke-dasharray") is not null);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public async Task Labels_OfAnyNumberOfAxes_LieInsideThePicture(int count)
    {
        var svg = await DrawAsync([.. Enumerable.Range(1, count).Select(i => new ChartAxis($"2-{i}", 50, "50.0%", null))]);
        var size = svg.Attribute("viewBox")!.Value.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var labels = svg.Descendants("text").ToList();
        Assert.Equal([.. Enumerable.Range(1, count).Select(i => $"2-{i}")], labels.Select(l => l.Value).Where(l => l.StartsWith("2-", StringComparison.Ordinal)).ToList());
        Assert.All(labels, text =>
        {
            Assert.InRange(double.Parse(text.Attribute("x")!.Value, System.Globalization.CultureInfo.InvariantCulture), 45, size[2] - 45);
            Assert.InRange(double.Parse(text.Attribute("y")!.Value, System.Globalization.CultureInfo.InvariantCulture), 12, size[3] - 5);
        });
    }

    private static async Task<XElement> DrawAsync(IReadOnlyList<ChartAxis> axes) => XElement.Parse(
        (await new HtmlText(NullLoggerFactory.Instance).RenderAsync<RadarChart>(new Dictionary<string, object?>
        {
            [nameof(RadarChart.Axes)] = axes, [nameof(RadarChart.Sentence)] = "ร้อยละที่ผ่าน <ก>",
        })));
}
