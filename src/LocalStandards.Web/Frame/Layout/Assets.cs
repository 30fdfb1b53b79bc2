using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LocalStandards.Web.Frame.Layout;

/// <summary>Our own files by addresses that carry their version, and the icons of the one sprite among them.</summary>
public sealed class Assets(IFileVersionProvider versions)
{
    private const string SpriteAddress = "/lib/icons.svg";

    // Names and classes come from the views alone, so this stays as small as they are.
    private readonly ConcurrentDictionary<(string Name, string? Classes), HtmlString> icons = new();

    /// <summary>The file's address with its version: <c>/css/base.css?v=…</c>.</summary>
    /// <param name="path">From the root of the site, with the first slash.</param>
    public string this[string path] => versions.AddFileVersionToPath(PathString.Empty, path);

    /// <summary>An icon to stand beside words, so hidden from screen readers.</summary>
    /// <param name="name">A Lucide name listed in frontend/build.mjs, or one of the status shapes st-pass, st-fail, …</param>
    public IHtmlContent Icon(string name, string? classes = null) =>
        icons.TryGetValue((name, classes), out var drawn) ? drawn : icons[(name, classes)] = Draw(name, classes);

    private HtmlString Draw(string name, string? classes)
    {
        var html = HtmlEncoder.Default;
        var css = classes is null ? "icon" : "icon " + classes;
        return new HtmlString(
            $"<svg class=\"{html.Encode(css)}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{html.Encode(this[SpriteAddress])}#{html.Encode(name)}\"></use></svg>");
    }
}
