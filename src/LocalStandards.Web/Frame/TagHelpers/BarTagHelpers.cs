using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LocalStandards.Web.Frame.TagHelpers;

/// <summary>Percentages as SVG attributes, because the content security policy allows no inline style.</summary>
internal static class Percent
{
    public static string Of(decimal value, decimal max) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(max <= 0 ? 0 : value / max * 100, 0, 100):0.##}%");

    /// <summary>A picture with words for it, or no picture at all to those who hear the number beside it.</summary>
    public static void Describe(TagHelperOutput output, string? label)
    {
        if (label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
            return;
        }
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", label);
    }
}

/// <summary><c>&lt;progress-bar value="9" max="12" label="9 จาก 12 รายการ"&gt;</c>. Turns green only when full. The number stands beside it;
/// leave the label out where that number is text next to the bar.</summary>
[HtmlTargetElement("progress-bar")]
public sealed class ProgressBarTagHelper : TagHelper
{
    public decimal Value { get; set; }

    public decimal Max { get; set; } = 100;

    public string? Label { get; set; }

    /// <summary>pass, fail, median or before; without it the bar is คราม and turns green at the maximum.</summary>
    public string? Tone { get; set; }

    /// <summary>Where to draw the tick of the standard, in the bar's own units.</summary>
    public decimal? Standard { get; set; }

    /// <summary>Where to draw the tick of the median, in the bar's own units.</summary>
    public decimal? Median { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(ProgressBar.Draw(Value, Max, Tone, Label, null, Standard, Median));
    }
}

/// <summary>What <see cref="ProgressBarTagHelper"/> draws, for views that do without tag helpers.</summary>
internal static class ProgressBar
{
    /// <param name="language">Of the label, where it is not the page's.</param>
    public static IHtmlContent Draw(
        decimal value, decimal max, string? tone, string? label, string? language, decimal? standard = null, decimal? median = null)
    {
        tone ??= value >= max && max > 0 ? "full" : null;
        var html = new HtmlContentBuilder().AppendHtml($"<svg class=\"bar{(tone is null ? "" : " bar-" + tone)}\" focusable=\"false\"");
        if (label is null)
            html.AppendHtml(" aria-hidden=\"true\"");
        else
            html.AppendHtml(" role=\"img\" aria-label=\"").Append(label).AppendHtml("\"");
        if (language is not null)
            html.AppendHtml($" lang=\"{language}\"");
        html.AppendHtml($"><rect class=\"bar-fill\" width=\"{Percent.Of(value, max)}\" height=\"100%\"></rect>");
        Tick("standard", standard);
        Tick("median", median);
        return html.AppendHtml("</svg>");

        void Tick(string name, decimal? at)
        {
            if (at is { } place)
                html.AppendHtml($"<svg x=\"{Percent.Of(place, max)}\" overflow=\"visible\"><rect class=\"bar-{name}-mark\" x=\"-2\" y=\"-4\" width=\"5\" height=\"18\"></rect></svg>");
        }
    }
}

/// <summary><c>&lt;segment-bar done="8" errors="1" total="12" label="…"&gt;</c>: one block per data item, errors first and hatched.</summary>
[HtmlTargetElement("segment-bar")]
public sealed class SegmentBarTagHelper : TagHelper
{
    /// <summary>Items filled in without an error.</summary>
    public int Done { get; set; }

    /// <summary>Items with an error.</summary>
    public int Errors { get; set; }

    public int Total { get; set; }

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes.Join(SegmentBar.ClassOf(Done, Total), output));
        Percent.Describe(output, Label);
        output.Content.SetHtmlContent(SegmentBar.Blocks(Done, Errors, Total));
    }
}

/// <summary>What <see cref="SegmentBarTagHelper"/> draws, for views that do without tag helpers.</summary>
internal static class SegmentBar
{
    public static IHtmlContent Draw(int done, int errors, int total, string label) => new HtmlContentBuilder()
        .AppendHtml($"<span class=\"{ClassOf(done, total)}\" role=\"img\" aria-label=\"").Append(label).AppendHtml("\">")
        .AppendHtml(Blocks(done, errors, total)).AppendHtml("</span>");

    public static string ClassOf(int done, int total) => total > 0 && done >= total ? "segments segments-full" : "segments";

    public static string Blocks(int done, int errors, int total) => string.Concat(Enumerable.Range(0, total).Select(block =>
        block < errors ? "<i class=\"seg-error\"></i>" : block < errors + done ? "<i class=\"seg-done\"></i>" : "<i></i>"));
}

/// <summary><c>&lt;status-bar sent="97" in-progress="24" returned="4" total="143" label="…"&gt;</c>: four fills; the counts in words follow it.</summary>
[HtmlTargetElement("status-bar")]
public sealed class StatusBarTagHelper : TagHelper
{
    public int Sent { get; set; }

    public int InProgress { get; set; }

    public int Returned { get; set; }

    public int Total { get; set; }

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var hatch = "hatch-" + HtmlEncoder.Default.Encode(context.UniqueId);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes.Join("bar bar-tall bar-status", output));
        output.Attributes.SetAttribute("focusable", "false");
        Percent.Describe(output, Label);
        output.Content.SetHtmlContent(
            $"<defs><pattern id=\"{hatch}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">" +
            "<rect width=\"7\" height=\"7\" fill=\"#f7ebcf\"></rect><rect width=\"4\" height=\"7\" fill=\"#d9ae52\"></rect></pattern></defs>");
        output.Content.AppendHtml(Part(0, Sent, "class=\"bar-sent\""));
        output.Content.AppendHtml(Part(Sent, InProgress, "class=\"bar-progress\""));
        output.Content.AppendHtml(Part(Sent + InProgress, Returned, $"fill=\"url(#{hatch})\""));
    }

    private string Part(int from, int count, string paint) =>
        count == 0 ? "" : $"<rect x=\"{Percent.Of(from, Total)}\" width=\"{Percent.Of(count, Total)}\" height=\"100%\" {paint}></rect>";
}
