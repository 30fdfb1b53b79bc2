using LocalStandards.Web.Frame.TagHelpers;

namespace LocalStandards.Web.Features.Letters;

/// <summary>The shape and colour of a stop on a letter's way.</summary>
public static class WayStateText
{
    public static StatusTone Tone(WayState state) => state switch { WayState.Done => StatusTone.Pass, WayState.Here => StatusTone.Progress, _ => StatusTone.Todo };
}
