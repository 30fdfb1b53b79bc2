using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LocalStandards.Web.Frame.TagHelpers;

/// <summary>A state as shape, word and colour together.</summary>
public enum StatusTone
{
    /// <summary>Round tick: passed, sent, complete.</summary>
    Pass,

    /// <summary>Square cross: below the standard.</summary>
    Fail,

    /// <summary>Red diamond: an input error that has to be put right.</summary>
    Error,

    /// <summary>Amber diamond: returned, queried, to be looked at again.</summary>
    Warn,

    /// <summary>Half disc: under way.</summary>
    Progress,

    /// <summary>Dashed ring: not begun.</summary>
    Todo,

    /// <summary>Ring with a bar: does not apply.</summary>
    None,

    /// <summary>As <see cref="None"/>.</summary>
    Neutral,

    /// <summary>Lock: opens later.</summary>
    Locked,
}

/// <summary><c>&lt;status-tag tone="Pass"&gt;ผ่าน&lt;/status-tag&gt;</c>; <c>lite</c> without a box for tables, <c>solid</c> for a verdict.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagTagHelper(Assets assets) : TagHelper
{
    public StatusTone Tone { get; set; }

    public bool Lite { get; set; }

    public bool Solid { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        var name = StatusIconTagHelper.NameOf(Tone);
        var css = $"tag tag-{name}{(Lite ? " tag-lite" : "")}{(Solid ? " tag-solid" : "")}";
        output.Attributes.SetAttribute("class", Classes.Join(css, output));
        output.PreContent.SetHtmlContent(assets.Icon("st-" + name));
        output.PreContent.AppendHtml("<span>");
        output.PostContent.SetHtmlContent("</span>");
    }
}

/// <summary><c>&lt;status-icon tone="Pass" label="ผ่าน"&gt;</c>: the shape alone, with its word for screen readers unless words stand beside it.</summary>
[HtmlTargetElement("status-icon")]
public sealed class StatusIconTagHelper(Assets assets) : TagHelper
{
    public StatusTone Tone { get; set; }

    public string? Label { get; set; }

    public string? Class { get; set; }

    internal static string NameOf(StatusTone tone) => tone switch
    {
        StatusTone.Pass => "pass",
        StatusTone.Fail => "fail",
        StatusTone.Error => "error",
        StatusTone.Warn => "warn",
        StatusTone.Progress => "progress",
        StatusTone.Todo => "todo",
        StatusTone.Locked => "locked",
        _ => "none",
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var name = "st-" + NameOf(Tone);
        output.Content.SetHtmlContent(
            assets.Icon(name, Class is null ? name : $"{name} {Class}"));
        if (Label is not null)
        {
            output.Content.AppendHtml("<span class=\"sr-only\">");
            output.Content.Append(Label);
            output.Content.AppendHtml("</span>");
        }
    }
}
