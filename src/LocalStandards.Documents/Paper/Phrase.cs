using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LocalStandards.Documents.Paper;

/// <summary>A text as paper shows it (<see cref="PaperText"/>), encoded; an empty one is –.</summary>
public sealed class Phrase : ComponentBase
{
    [Parameter] public string? Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var (text, isWhole) in PaperText.Pieces(string.IsNullOrWhiteSpace(Text) ? PaperText.Missing : PaperText.Set(Text)))
        {
            if (isWhole)
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "class", "whole");
                builder.AddContent(2, text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(3, text);
            }
        }
    }
}
