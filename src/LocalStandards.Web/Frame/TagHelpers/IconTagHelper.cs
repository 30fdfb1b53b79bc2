using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LocalStandards.Web.Frame.TagHelpers;

/// <summary><c>&lt;icon name="house"&gt;</c>: an icon beside words, so hidden from screen readers.</summary>
[HtmlTargetElement("icon", Attributes = "name")]
public sealed class IconTagHelper(Assets assets) : TagHelper
{
    /// <summary>A Lucide name listed in frontend/build.mjs, or one of the status shapes st-pass, st-fail, …</summary>
    public string Name { get; set; } = "";

    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(assets.Icon(Name, Class));
    }
}
