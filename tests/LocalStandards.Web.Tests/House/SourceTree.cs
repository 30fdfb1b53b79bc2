namespace LocalStandards.Web.Tests.House;

/// <summary>The repository's own files, for rules that only the text can break.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Web => Path.Combine(Root, "src", "LocalStandards.Web");

    /// <summary>Files of the product with one of these endings, below a folder of src.</summary>
    public static IEnumerable<SourceFile> Files(string under, params string[] endings) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, "src", under), "*", SearchOption.AllDirectories)
        where endings.Any(e => path.EndsWith(e, StringComparison.Ordinal))
        let name = Path.GetRelativePath(Path.Combine(Root, "src"), path).Replace('\\', '/')
        where !name.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "lib")
        select new SourceFile(name, File.ReadAllText(path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LocalStandards.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}

internal sealed record SourceFile(string Name, string Text)
{
    /// <summary>The text with comments blanked out: a rule about code is not broken by naming it in prose.</summary>
    public string Code { get; } = Comments.BlankIn(Name, Text);

    /// <summary>Where a pattern of the rule stands in the code, as file:line and the line itself.</summary>
    public IEnumerable<string> Matches(System.Text.RegularExpressions.Regex pattern) =>
        pattern.Matches(Code).Select(m => $"{Name}:{Code.AsSpan(0, m.Index).Count('\n') + 1} {m.Value.Trim()}");
}
