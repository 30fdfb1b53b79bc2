using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LocalStandards.Web.Frame.TagHelpers;

/// <summary>
/// <c>&lt;date-field name="Until" label="…" value="@form.Until" hint="…"&gt;</c>: a date in พ.ศ., typed as people write it
/// (<see cref="TypedDate"/> reads it); where scripts run, a calendar stands beside it (date-picker.js). The one way a page
/// asks for a date. Content, where there is some, follows the input.
/// </summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTagHelper(Assets assets) : TagHelper
{
    /// <summary>Tells the page around it that a calendar is wanted.</summary>
    public const string Wanted = "date-field";

    /// <summary>As posted; the id follows from it.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>What was typed.</summary>
    public string? Value { get; set; }

    public string? Hint { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.HttpContext.Items[Wanted] = true;
        var id = TagBuilder.CreateSanitizedId(Name, "_");
        var error = ViewContext.ModelState[Name]?.Errors.FirstOrDefault()?.ErrorMessage;
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes.Join(error is null ? "field" : "field has-error", output));
        output.Content.AppendHtml("<label for=\"").Append(id).AppendHtml("\">").Append(Label).AppendHtml("</label>");
        if (!string.IsNullOrEmpty(Hint))
            output.Content.AppendHtml("<span class=\"hint\" id=\"").Append(id).AppendHtml("-hint\">").Append(Hint).AppendHtml("</span>");
        if (error is not null)
        {
            output.Content.AppendHtml("<p class=\"field-error\" id=\"").Append(id).AppendHtml("-error\">").AppendHtml(assets.Icon("st-error"))
                .AppendHtml("<span>").Append(error).AppendHtml("</span></p>");
        }
        output.Content.AppendHtml("<div class=\"glued date-field\">").AppendHtml(Input(id, error is not null)).AppendHtml("</div>").AppendHtml(content);
    }

    private TagBuilder Input(string id, bool isWrong)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("input");
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.Attributes["value"] = Value ?? "";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["data-date"] = "";
        var described = string.Join(' ', new[] { string.IsNullOrEmpty(Hint) ? null : id + "-hint", isWrong ? id + "-error" : null }.OfType<string>());
        if (described.Length > 0)
            input.Attributes["aria-describedby"] = described;
        if (isWrong)
            input.Attributes["aria-invalid"] = "true";
        return input;
    }
}
