using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LocalStandards.Web.Frame.TagHelpers;

internal static class Classes
{
    /// <summary>The element's own classes followed by those written at the call.</summary>
    public static string Join(string own, TagHelperOutput output) =>
        output.Attributes.TryGetAttribute("class", out var given) ? $"{own} {given.Value}" : own;
}
