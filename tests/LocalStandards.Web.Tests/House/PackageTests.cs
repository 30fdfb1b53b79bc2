using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>Every package is the one version that is pinned, and whole: nothing that a restore would warn of is silenced.</summary>
public sealed partial class PackageTests
{
    private static readonly XDocument Central = XDocument.Load(Path.Combine(SourceTree.Root, "Directory.Packages.props"));

    private static readonly Dictionary<string, string> Pins = Central.Descendants("PackageVersion")
        .ToDictionary(p => (string)p.Attribute("Include")!, p => Evaluated((string)p.Attribute("Version")!), StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlyList<string> Projects = [.. ProjectLine()
        .Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "LocalStandards.sln")))
        .Select(m => Path.Combine(SourceTree.Root, m.Groups["path"].Value.Replace('\\', '/')))];

    public static TheoryData<string> Names => [.. Projects.Select(p => Path.GetRelativePath(SourceTree.Root, p))];

    [Fact]
    public void Pins_Each_IsOneReleasedVersionThatAProjectUses()
    {
        Assert.All(Pins, pin => Assert.Matches(Release(), pin.Value));
        var used = Projects.SelectMany(p => XDocument.Load(p).Descendants("PackageReference")).ToList();
        Assert.All(used, reference => Assert.Equal(["Include", "PrivateAssets"], reference.Attributes().Select(a => a.Name.LocalName).Union(["Include", "PrivateAssets"]).Order()));
        Assert.Equal(Pins.Keys.Order(StringComparer.Ordinal), used.Select(r => (string)r.Attribute("Include")!).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Central.Descendants("CentralPackageFloatingVersionsEnabled"));
    }

    [Fact]
    public void EfTool_IsOfTheVersion_OfEf()
    {
        using var tools = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, ".config", "dotnet-tools.json")));
        Assert.Equal(Pins["Microsoft.EntityFrameworkCore.Design"], tools.RootElement.GetProperty("tools").GetProperty("dotnet-ef").GetProperty("version").GetString());
    }

    [Fact]
    public void Warnings_AboutPackages_AreErrorsEverywhere()
    {
        var common = File.ReadAllText(Path.Combine(SourceTree.Root, "Directory.Build.props"));
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", common, StringComparison.Ordinal);
        var files = new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*.*proj", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*.props", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(SourceTree.Root, "*.props"))
            .ToList();
        Assert.True(files.Count > Projects.Count);
        Assert.All(files, file => Assert.Empty(Silenced().Matches(File.ReadAllText(file)).Select(m => $"{file}: {m.Value}")));
    }

    /// <summary>
    /// Each package stands in the version its pin says; each that comes with others in one that somebody asked for. The feed's
    /// next best version for one that is missing is neither.
    /// </summary>
    [Theory, MemberData(nameof(Names))]
    public void Packages_OfAProject_AreRestoredAsAskedFor(string project)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, Path.GetDirectoryName(project)!, "obj", "project.assets.json")));
        var root = assets.RootElement;
        Assert.False(root.TryGetProperty("logs", out var logs), logs.ToString());
        foreach (var target in root.GetProperty("targets").EnumerateObject())
        {
            var packages = target.Value.EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package").Select(l => l.Name.Split('/')).ToList();
            var direct = XDocument.Load(Path.Combine(SourceTree.Root, project)).Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!);
            foreach (var name in direct)
                Assert.Contains(packages, p => p[0].Equals(name, StringComparison.OrdinalIgnoreCase) && p[1] == Pins[name]);
            var asked = (from library in target.Value.EnumerateObject()
                         where library.Value.TryGetProperty("dependencies", out _)
                         from dependency in library.Value.GetProperty("dependencies").EnumerateObject()
                         select $"{dependency.Name}/{LowestOf(dependency.Value.GetString()!)}")
                .Concat(direct.Select(name => $"{name}/{Pins[name]}")).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Assert.Empty(packages.Select(p => string.Join('/', p)).Where(p => !asked.Contains(p)));
        }
    }

    // "1.2.3", "[1.2.3]" or "[1.2.3, 2.0.0)".
    private static string LowestOf(string range) => range.Trim('[', ']', '(', ')').Split(',')[0].Trim();

    private static string Evaluated(string version) =>
        Property().Replace(version, m => Central.Descendants(m.Groups["name"].Value).Single().Value);

    [GeneratedRegex(@"""(?<path>[^""]+\.csproj)""")]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"\$\((?<name>\w+)\)")]
    private static partial Regex Property();

    [GeneratedRegex(@"^\d+(\.\d+){2,3}$")]
    private static partial Regex Release();

    [GeneratedRegex(@"<(NoWarn|WarningsNotAsErrors|MSBuildWarningsAsMessages)[^<]*\b(NU|NETSDK)\d+|SuppressTfmSupportBuildWarnings|PrunePackageReference|<TreatWarningsAsErrors>\s*false")]
    private static partial Regex Silenced();
}
