using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Figures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.TagHelpers;

/// <summary><c>&lt;counted of="numbers" list="Submitted" name="อำเภอแก้งคร้อ" /&gt;</c>: one of the numbers of a table's row,
/// leading to the list behind it. With <c>percent</c> it shows the percentage, which leads to what it lacks. Where the list
/// would be empty the number stands alone.</summary>
[HtmlTargetElement("counted", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CountedTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public required FiveNumbers Of { get; set; }

    public CountedList List { get; set; } = CountedList.Outstanding;

    public bool Percent { get; set; }

    /// <summary>Whose number it is, as the row is headed: those who hear a link alone hear it too.</summary>
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var number = Of.NumberOf(List);
        var shown = Percent ? ThaiNumber.Format(Of.Count.Percent, 1) : ThaiNumber.Format(number);
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "counted");
        if (number > 0 && Of.AddressOf(List) is { } address)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", address);
            var label = FiveNumbers.Label(List, words);
            output.Attributes.SetAttribute("aria-label", Percent
                ? words["{0} ร้อยละ {1} {2} {3} แห่ง", Name, shown, label, ThaiNumber.Format(number)].Value
                : words["{0} {1} {2} แห่ง", Name, label, shown].Value);
        }
        output.Content.SetContent(shown);
    }
}
