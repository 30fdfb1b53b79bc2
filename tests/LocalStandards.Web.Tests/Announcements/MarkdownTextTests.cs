using AngleSharp;
using AngleSharp.Dom;
using LocalStandards.Web.Features.Announcements;
using Xunit;

namespace LocalStandards.Web.Tests.Announcements;

/// <summary>What somebody types in Markdown becomes nothing but text, lists, headings and harmless links.</summary>
public sealed class MarkdownTextTests
{
    private static readonly HashSet<string> Harmless = ["p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "a", "blockquote", "code", "pre", "br", "hr"];

    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<svg/onload=alert(1)>", "<iframe src=//evil.example></iframe>",
        "<style>*{display:none}</style>", "<!-- --><script>alert(1)</script>", "<b onmouseover=alert(1)>x</b>", "**<script>**", "</div></main><form action=//evil.example>", "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))", "[x](&#106;avascript:alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](java\tscript:alert(1))", "[x](<java\nscript:alert(1)>)",
        "[x]( javascript:alert(1))", "[x](<javascript:alert(1)>)", "[x](\u0001javascript:alert(1))", "[x](data:text/html,<script>alert(1)</script>)", "[x](vbscript:msgbox(1))", "[x](file:///etc/passwd)", "[x](blob:https://x/1)",
        "[x](//evil.example/)", "[x](/\\evil.example/)", "[x](\\\\evil.example)", "[x](/%09/evil.example \"t\")", "[x](///evil.example)", "[x](/&#9;/evil.example)", "[x](https:evil)", "[x](javascript&colon;alert(1))",
        "[x][r]\n\n[r]: javascript:alert(1)", "<javascript:alert(1)>", "<data:text/html,x>", "![x](https://evil.example/spy.png)", "![x](javascript:alert(1))", "![x](/img/logo.svg)", "[![x](https://evil.example/a.png)](javascript:alert(1))",
        "[x](https://e.example/\" onclick=\"alert(1))", "[x](https://e.example/ \"\\\" onclick=alert(1) x=\\\"\")", "[\" onclick=alert(1)](https://e.example/)", "`<script>alert(1)</script>`", "```html\n<script>alert(1)</script>\n```", "```\" onclick=\"alert(1)\nx\n```",
        "x{onclick=alert(1)}", "# x {#id onclick=alert(1)}", "&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>alert(1)\\</script>", "[x](mailto:a@b.example?body=\"><script>alert(1)</script>)",
    ];

    [Theory, MemberData(nameof(Attacks))]
    public async Task Attack_OfAnyKind_LeavesOnlyHarmlessElements(string attack)
    {
        var body = await BodyAsync(attack);
        Assert.All(body.QuerySelectorAll("*"), element =>
        {
            Assert.Contains(element.LocalName, Harmless);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, element.LocalName == "a" ? ["href", "rel", "title"] : element.LocalName == "code" ? ["class"] : (string[])[]));
        });
        Assert.All(body.QuerySelectorAll("a"), link =>
        {
            Assert.Matches("^(https://e\\.example/|https://evil\\.example/|mailto:|/[^/\\\\])", link.GetAttribute("href"));
            Assert.Equal("noopener", link.GetAttribute("rel"));
        });
    }

    [Theory]
    [InlineData("[เว็บ](https://www.example.go.th/a?b=1&c=2)", "https://www.example.go.th/a?b=1&c=2")]
    [InlineData("[เว็บ](http://example.go.th/)", "http://example.go.th/")]
    [InlineData("[เขียนถึงเรา](mailto:office@example.go.th)", "mailto:office@example.go.th")]
    [InlineData("[คู่มือ](/documents?round=2569)", "/documents?round=2569")]
    [InlineData("[หน้าแรก](/)", "/")]
    [InlineData("<https://www.example.go.th/>", "https://www.example.go.th/")]
    public async Task Link_ThatIsMeant_LeadsThere(string text, string href) => Assert.Equal(href, (await BodyAsync(text)).QuerySelector("a[rel=noopener]")!.GetAttribute("href"));

    [Fact]
    public async Task Refused_LinksAndPictures_KeepTheirWords()
    {
        Assert.Equal("อ่าน ที่นี่ และ แผนที่", (await BodyAsync("อ่าน [ที่นี่](javascript:x) และ ![แผนที่](https://evil.example/a.png)")).TextContent.Trim());
        Assert.Equal("<b>หนา</b>", (await BodyAsync("<b>หนา</b>")).TextContent.Trim());
    }

    [Fact]
    public async Task Headings_AnyLevel_BeginBelowThePages()
    {
        var body = await BodyAsync("# หนึ่ง\n\n## สอง\n\nสาม\n---\n\n###### หก");
        Assert.Equal(["h3", "h4", "h4", "h6"], body.Children.Select(e => e.LocalName));
    }

    [Fact]
    public void Nesting_WithoutEnd_IsNoText()
    {
        foreach (var text in new[] { new string('>', 9_000), string.Concat(Enumerable.Range(0, 120).Select(i => new string(' ', i * 2) + "- x\n")), new string('[', 9_000), new string('*', 9_999), string.Concat(Enumerable.Repeat("**a ", 2_400)) })
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            _ = MarkdownText.Of(text, 2)?.ToString();
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for {text[..20]}");
        }
        Assert.Null(MarkdownText.Of(new string('>', 9_000), 2));
    }

    private static async Task<IElement> BodyAsync(string text)
    {
        var html = MarkdownText.Of(text, 2)!.ToString();
        return (await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content("<!DOCTYPE html><body>" + html))).Body!;
    }
}
