using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.TagHelpers;

/// <summary><c>&lt;breadcrumb&gt;&lt;li&gt;…&lt;/li&gt;&lt;/breadcrumb&gt;</c>: the pages above this one; the last line is the page itself.</summary>
[HtmlTargetElement("breadcrumb")]
public sealed class BreadcrumbTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("aria-label", words["ที่อยู่ของหน้า"].Value);
        output.PreContent.SetHtmlContent("<ol class=\"breadcrumb\">");
        output.PostContent.SetHtmlContent("</ol>");
    }
}

/// <summary><c>&lt;page-head heading="…" lead="…"&gt;&lt;div class="actions"&gt;…&lt;/div&gt;&lt;/page-head&gt;</c>: what the page is, one line about it, and what can be done with the whole of it.</summary>
[HtmlTargetElement("page-head", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageHeadTagHelper : TagHelper
{
    /// <summary>The page's title when left out.</summary>
    public string? Heading { get; set; }

    /// <summary>The heading's language where it is not the page's.</summary>
    public string? HeadingLang { get; set; }

    public string? Lead { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes.Join("page-head", output));
        var heading = new TagBuilder("h1");
        if (HeadingLang is not null)
            heading.Attributes["lang"] = HeadingLang;
        heading.InnerHtml.Append(Heading ?? ViewContext.ViewData["Title"]?.ToString() ?? "");
        output.PreContent.SetHtmlContent("<div>");
        output.PreContent.AppendHtml(heading);
        if (!string.IsNullOrEmpty(Lead))
        {
            var lead = new TagBuilder("p") { Attributes = { ["class"] = "lead" } };
            lead.InnerHtml.Append(Lead);
            output.PreContent.AppendHtml(lead);
        }
        output.PreContent.AppendHtml("</div>");
    }
}
