using System.Text.Encodings.Web;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace LocalStandards.Web.Features.Announcements;

/// <summary>
/// A text in Markdown as a page shows it. HTML in it stays text, pictures become their words, a link leads to https, http, a
/// mail address or this site and else is none, and headings begin below the page's own. The one place where what somebody
/// typed becomes markup.
/// </summary>
public sealed class MarkdownText : IHtmlContent
{
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly string html;

    private MarkdownText(string html) => this.html = html;

    /// <param name="below">The level of the heading under which the text stands.</param>
    /// <returns>Null where it is too deeply nested to be read.</returns>
    public static MarkdownText? Of(string text, int below)
    {
        try
        {
            return new MarkdownText(Render(Markdown.Parse(text, Plain), below));
        }
        catch (ArgumentException)
        {
            // Lists in lists in lists: parser and renderer give up before the stack does.
            return null;
        }
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);

    public override string ToString() => html;

    private static string Render(MarkdownDocument document, int below)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(heading.Level + below, DeepestHeading);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link, link.GetDynamicUrl?.Invoke() ?? link.Url);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (link.IsEmail || IsSafe(link.Url))
                link.GetAttributes().AddProperty("rel", "noopener");
            else
                link.ReplaceBy(new LiteralInline(link.Url));
        }
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Plain.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private static void Tame(LinkInline link, string? address)
    {
        if (!link.IsImage && IsSafe(address))
        {
            link.GetAttributes().AddProperty("rel", "noopener");
            return;
        }
        // Its words stay.
        link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    private static bool IsSafe(string? address)
    {
        // What browsers leave out or turn round while reading an address has no place in one.
        if (string.IsNullOrEmpty(address) || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\'))
            return false;
        if (address[0] == '/')
            return address.Length == 1 || address[1] != '/';
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeMailto);
    }
}
