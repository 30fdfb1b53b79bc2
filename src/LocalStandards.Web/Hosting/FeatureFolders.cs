using Microsoft.AspNetCore.Mvc.Razor;

namespace LocalStandards.Web.Hosting;

/// <summary>
/// Finds views beside their controller, Features/Deadlines/Extensions/New.cshtml for ExtensionsController there, and what the
/// parts of a feature share in the folder above.
/// </summary>
public sealed class FeatureFolders : IViewLocationExpander
{
    /// <summary>Where the frame keeps what the pages of several features show.</summary>
    public static IReadOnlyList<string> OfFrame { get; } = ["Layout", "Lists", "Figures", "Input", "Work", "GeneratedFiles"];

    private const string Root = "LocalStandards.Web.Features.";
    private const string Key = "feature";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor action
            && action.ControllerTypeInfo.Namespace is { } name && name.StartsWith(Root, StringComparison.Ordinal))
        {
            context.Values[Key] = name[Root.Length..].Replace('.', '/');
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values.TryGetValue(Key, out var feature)
            ? Upward(feature!).Select(folder => $"/Features/{folder}/{{0}}.cshtml").Concat(viewLocations)
            : viewLocations;

    private static IEnumerable<string> Upward(string folder)
    {
        yield return folder;
        while (folder.LastIndexOf('/') is > 0 and var end)
            yield return folder = folder[..end];
    }
}
