using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.TagHelpers;

/// <summary><c>&lt;banner tone="check" icon="triangle-alert"&gt;…&lt;/banner&gt;</c>: a message with a left rule.</summary>
[HtmlTargetElement("banner")]
public sealed class BannerTagHelper(Assets assets) : TagHelper
{
    /// <summary>info, schedule, check, done or error.</summary>
    public string Tone { get; set; } = "info";

    /// <summary>Icon name; each tone has its own when left out.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var icon = Icon ?? Tone switch
        {
            "schedule" => "calendar",
            "check" => "triangle-alert",
            "done" => "circle-check",
            "error" => "circle-alert",
            _ => "info",
        };
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Classes.Join("banner banner-" + Tone, output));
        output.PreContent.SetHtmlContent(assets.Icon(icon));
        output.PreContent.AppendHtml("<div class=\"banner-body\">");
        output.PostContent.SetHtmlContent("</div>");
    }
}

/// <summary><c>&lt;error-summary&gt;</c>: what has to be put right, each line linked to its field. Takes the focus when the page opens
/// (site.js). Without <c>lines</c> it lists the errors of the model state; with nothing to list it renders nothing.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public IReadOnlyList<ErrorLine>? Lines { get; set; }

    /// <summary>Heading; says how many things have to be put right when left out.</summary>
    public string? Title { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = Lines ?? FromModelState(ViewContext.ModelState);
        if (lines.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes.Join("error-summary", output));
        output.Attributes.SetAttribute("id", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<h2>").Append(Title ?? words["ต้องแก้ {0} รายการ", lines.Count].Value).AppendHtml("</h2><ul>");
        foreach (var line in lines)
            Append(line, output.Content);
        output.Content.AppendHtml("</ul>");
    }

    private static void Append(ErrorLine line, TagHelperContent content)
    {
        if (line.Target.Length == 0)
            content.AppendHtml("<li>").Append(line.Message);
        else
            content.AppendHtml("<li><a href=\"").Append(line.Href).AppendHtml("\">").Append(line.Message).AppendHtml("</a>");
        if (line.Where is not null)
            content.AppendHtml(" <span>").Append(line.Where).AppendHtml("</span>");
        content.AppendHtml("</li>");
    }

    private static List<ErrorLine> FromModelState(ModelStateDictionary state) =>
        [.. from field in state
            from error in field.Value?.Errors ?? []
            select new ErrorLine(field.Key.Length == 0 ? "" : TagBuilder.CreateSanitizedId(field.Key, "_"), error.ErrorMessage)];
}

/// <summary><c>&lt;field-error field="UserName" /&gt;</c> shows the model state's first error of a field with the id
/// <c>UserName-error</c> for <c>aria-describedby</c>; with content it shows that. Renders nothing when there is nothing wrong.</summary>
[HtmlTargetElement("field-error", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldErrorTagHelper(Assets assets) : TagHelper
{
    /// <summary>Name of the field as posted.</summary>
    public string? Field { get; set; }

    /// <summary>The message, when it is not in the model state.</summary>
    public string? Message { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var message = Message ?? (Field is null ? null : ViewContext.ModelState[Field]?.Errors.FirstOrDefault()?.ErrorMessage);
        if (string.IsNullOrEmpty(message))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes.Join("field-error", output));
        if (Field is not null && !output.Attributes.ContainsName("id"))
            output.Attributes.SetAttribute("id", TagBuilder.CreateSanitizedId(Field, "_") + "-error");
        output.Content.SetHtmlContent(assets.Icon("st-error"));
        output.Content.AppendHtml("<span>").Append(message).AppendHtml("</span>");
    }
}
