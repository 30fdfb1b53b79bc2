using System.Reflection;
using System.Xml.Linq;
using LocalStandards.Data;
using LocalStandards.Documents;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Submissions;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>Who may use whom (architecture.md, "Who may import whom").</summary>
public sealed class WallTests
{
    private const string DomainRooms = "LocalStandards.Domain.", Features = "LocalStandards.Web.Features.";

    /// <summary>The domain's rooms; each uses only those before it.</summary>
    private static readonly string[] Rooms = ["Thai", "Access", "Authorities", "Letters", "Indicators", "Programmes", "Rounds", "Notices", "Submissions", "Monitoring", "Reports", "Library"];

    [Theory]
    [InlineData("LocalStandards.Domain")]
    [InlineData("LocalStandards.Data", "LocalStandards.Domain")]
    [InlineData("LocalStandards.Documents", "LocalStandards.Domain")]
    [InlineData("LocalStandards.Demo", "LocalStandards.Data")]
    [InlineData("LocalStandards.Web", "LocalStandards.Data", "LocalStandards.Demo", "LocalStandards.Documents")]
    public void Project_References_OnlyTheFloorsBelow(string project, params string[] expected)
    {
        var references = Items(project, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
            .Where(name => name.StartsWith("LocalStandards.", StringComparison.Ordinal));
        Assert.Equal(expected, references);
    }

    [Fact]
    public void Domain_Packages_AreNone()
    {
        Assert.Empty(Items("LocalStandards.Domain", "PackageReference"));
        Assert.Empty(Items("LocalStandards.Domain", "FrameworkReference"));
        Assert.All(typeof(Actor).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void DataAndDocuments_AsCompiled_DoNotKnowEachOther()
    {
        Assert.DoesNotContain(typeof(AppDbContext).Assembly.GetReferencedAssemblies(), a => a.Name is "LocalStandards.Documents" or "LocalStandards.Web");
        Assert.DoesNotContain(typeof(DocumentOptions).Assembly.GetReferencedAssemblies(), a => a.Name is "LocalStandards.Data" or "LocalStandards.Web"
            || a.Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
    }

    [Fact]
    public void DomainRooms_AsCompiled_UseOnlyThoseBefore()
    {
        var types = typeof(Actor).Assembly.GetTypes().Where(t => RoomOf(t, DomainRooms) is not null).ToList();
        Assert.Equal(Rooms.Order(), types.Select(t => RoomOf(t, DomainRooms)!).Distinct().Order());
        var upward = from type in types
                     let own = Array.IndexOf(Rooms, RoomOf(type, DomainRooms))
                     from other in TypeUses.Of(type)
                     where RoomOf(other, DomainRooms) is { } room && Array.IndexOf(Rooms, room) > own
                     select $"{type.FullName} uses {other.FullName}";
        Assert.Empty(upward);
    }

    [Fact]
    public void Features_AsCompiled_DoNotUseEachOther()
    {
        var siblings = from type in typeof(Program).Assembly.GetTypes()
                       let own = FeatureOf(type)
                       where own is not null
                       from other in TypeUses.Of(type)
                       let used = FeatureOf(other)
                       where used is not null && used != own
                       select $"{type.FullName} uses {other.FullName}";
        Assert.Empty(siblings.Distinct());
    }

    [Fact]
    public void Features_AsWritten_DoNotNameEachOther()
    {
        var named = from file in SourceTree.Files("LocalStandards.Web/Features", ".cs", ".cshtml")
                    let own = file.Name.Split('/')[2]
                    from match in System.Text.RegularExpressions.Regex.Matches(file.Code, @"(?:\bWeb\.|(?<![.\w]))Features[./](?<room>[A-Z]\w*)").Cast<System.Text.RegularExpressions.Match>()
                    let used = match.Groups["room"].Value
                    where used != own
                    select $"{file.Name}: {match.Value}";
        Assert.Empty(named);
    }

    /// <summary>Answers leave the database by their store, which knows when they stand: nobody else reads or writes the documents.</summary>
    [Fact]
    public void FormDocuments_AsCompiled_AreSelectedByTheirStoreAlone()
    {
        // What maps them, and what tells the audit of a save.
        string[] store = ["LocalStandards.Data.Submissions", "LocalStandards.Data.Configurations", "LocalStandards.Data.Audit", "LocalStandards.Data.Migrations", "LocalStandards.Demo"];
        var users = (
            from type in typeof(AppDbContext).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes()).Concat(typeof(DocumentOptions).Assembly.GetTypes()).Concat(typeof(Demo.DemoOptions).Assembly.GetTypes())
            where TypeUses.Of(type).Contains(typeof(FormDocument))
            select type.FullName!).ToList();
        Assert.Contains(users, name => name.StartsWith(store[0], StringComparison.Ordinal));
        Assert.Empty(users.Where(name => !store.Any(room => name.StartsWith(room + ".", StringComparison.Ordinal))));
        // Nor by their table's name.
        Assert.Empty(SourceTree.Files("LocalStandards.Data", ".cs").Concat(SourceTree.Files("LocalStandards.Web", ".cs", ".cshtml"))
            .Where(file => file.Code.Contains(nameof(FormDocument), StringComparison.Ordinal))
            .Select(file => file.Name)
            .Where(name => !store.Any(room => name.Replace('/', '.').StartsWith(room + ".", StringComparison.Ordinal))));
    }

    [Fact]
    public void TypeUses_OfThisTest_SeesWhatABodyCalls() =>
        // The walls above would stand empty if bodies were not read.
        Assert.Contains(typeof(AppDbContext), TypeUses.Of(typeof(Witness)));

    private static string? RoomOf(Type type, string root) =>
        type.Namespace is { } name && (name + ".").StartsWith(root, StringComparison.Ordinal) && name.Length > root.Length ? name[root.Length..].Split('.')[0] : null;

    /// <summary>A compiled view is called Features_Home_Overview.</summary>
    private static string? FeatureOf(Type type)
    {
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
        {
            if (outer.Name.StartsWith("Features_", StringComparison.Ordinal) && outer.Name.Split('_') is [_, var feature, _, ..])
                return feature is "" ? null : feature;
        }
        return RoomOf(type, Features);
    }

    private static IEnumerable<string> Items(string project, string item) =>
        from element in XDocument.Load(Path.Combine(SourceTree.Root, "src", project, project + ".csproj")).Descendants(item)
        where (string?)element.Attribute("PrivateAssets") != "all"
        select (string)element.Attribute("Include")!;

    private static class Witness
    {
        public static string Name() => nameof(Witness) + typeof(AppDbContext).GetTypeInfo().Name;
    }
}
