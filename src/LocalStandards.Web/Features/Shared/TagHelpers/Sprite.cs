using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LocalStandards.Web.Features.Shared.TagHelpers;

/// <summary>Draws icons from the one sprite, whose address carries its version.</summary>
internal static class Sprite
{
    private const string Address = "/lib/icons.svg";

    // Names and classes come from the views alone, so this stays as small as they are.
    private static readonly ConcurrentDictionary<(string Name, string? Classes, string BasePath), HtmlString> Drawn = new();

    public static IHtmlContent Icon(string name, IFileVersionProvider versions, PathString basePath, string? classes = null)
    {
        var key = (name, classes, basePath.Value ?? "");
        return Drawn.TryGetValue(key, out var drawn) ? drawn : Drawn[key] = Draw(name, versions, basePath, classes);
    }

    private static HtmlString Draw(string name, IFileVersionProvider versions, PathString basePath, string? classes)
    {
        var address = versions.AddFileVersionToPath(basePath, basePath + Address);
        var html = HtmlEncoder.Default;
        var css = classes is null ? "icon" : "icon " + classes;
        return new HtmlString(
            $"<svg class=\"{html.Encode(css)}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{html.Encode(address)}#{html.Encode(name)}\"></use></svg>");
    }
}
