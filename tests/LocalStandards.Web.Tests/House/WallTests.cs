using System.Reflection;
using System.Xml.Linq;
using LocalStandards.Data;
using LocalStandards.Documents;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Frame.Parts;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>Who may use whom (architecture.md, "Who may import whom").</summary>
public sealed class WallTests
{
    private const string DomainRooms = "LocalStandards.Domain.", Web = "LocalStandards.Web.", Hosting = "Hosting", Frame = "Frame", Features = "Features", Links = "Links";

    /// <summary>The domain's rooms; each uses only those before it. What stands in a room that has rooms is of all of them, and knows them.</summary>
    private static readonly string[] Rooms =
    [
        "Thai", "Access", "Authorities", "Letters",
        "Indicators", "Indicators.Formulas", "Indicators.Answers", "Indicators.Scoring", "Indicators.Studio", "Indicators.Files", "Indicators.Comparing", "Indicators.Publishing",
        "Programmes", "Rounds", "Notices", "Submissions", "Monitoring", "Reports", "Library",
    ];

    private static IEnumerable<Type> WebTypes => typeof(Program).Assembly.GetTypes();

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
        var types = typeof(Actor).Assembly.GetTypes().Where(t => PathOf(t, DomainRooms) is not null).ToList();
        Assert.Equal(Rooms.Order(), types.Select(t => PathOf(t, DomainRooms)!).Distinct().Order());
        var upward = from type in types
                     let own = PathOf(type, DomainRooms)
                     from other in TypeUses.Of(type)
                     where PathOf(other, DomainRooms) is { } room && Array.IndexOf(Rooms, room) > Array.IndexOf(Rooms, own) && !room.StartsWith(own + ".", StringComparison.Ordinal)
                     select $"{type.FullName} uses {other.FullName}";
        Assert.Empty(upward.Distinct());
    }

    [Fact]
    public void Web_AsCompiled_IsHostingFrameFeaturesAndLinks() => Assert.Equal(
        [Features, Frame, Hosting, Links], WebTypes.Select(t => PlaceOf(t)?[0]).OfType<string>().Distinct().Order());

    [Fact]
    public void Features_AsCompiled_DoNotUseEachOther() => Assert.Empty(Uses(
        from => from is [Features, ..], (from, to) => to is [Features, var used, ..] && used != from[1]));

    [Fact]
    public void Features_AsCompiled_DoNotUseTheHosting() => Assert.Empty(Uses(from => from is [Features, ..], (_, to) => to[0] == Hosting));

    [Fact]
    public void Frame_AsCompiled_NamesNoFeature() => Assert.Empty(Uses(from => from[0] == Frame, (_, to) => to[0] is not (Frame or Links)));

    /// <summary>The start alone knows the demo: everything else asks whether it is one.</summary>
    [Fact]
    public void Web_AsCompiled_KnowsTheDemoInHostingAlone() => Assert.Empty(
        from type in WebTypes
        where PlaceOf(type) is [not Hosting, ..]
        from other in TypeUses.Of(type)
        where other.Assembly == typeof(Demo.DemoOptions).Assembly
        select $"{type.FullName} uses {other.FullName}");

    /// <summary>Whoever leads elsewhere uses them: they use nobody.</summary>
    [Fact]
    public void Links_AsCompiled_KnowNobody() => Assert.Empty(Uses(from => from[0] == Links, (_, to) => to[0] != Links));

    /// <summary>What every page stands in: views of the features use it, so it would stand empty if views were not read.</summary>
    [Fact]
    public void Views_AsCompiled_AreOfTheirFolders() =>
        Assert.Contains(WebTypes, t => t.Namespace == "AspNetCoreGeneratedDocument" && PlaceOf(t) is [Features, "Home"] && TypeUses.Of(t).Any(u => PlaceOf(u) is [Frame, ..]));

    [Fact]
    public void Feature_OfEachFolder_IsNamedForIt() => Assert.All(
        WebTypes.Where(t => t.IsAssignableTo(typeof(IFeature)) && !t.IsInterface),
        t => Assert.Equal($"{Web}{Features}.{t.Name[..^"Feature".Length]}", t.Namespace));

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

    /// <summary>Where one place of the web uses another that it must not.</summary>
    private static IEnumerable<string> Uses(Func<string[], bool> isOf, Func<string[], string[], bool> isWrong) =>
        (from type in WebTypes
         let own = PlaceOf(type)
         where own is not null && isOf(own)
         from other in TypeUses.Of(type)
         let used = PlaceOf(other)
         where used is not null && isWrong(own, used)
         select $"{type.FullName} uses {other.FullName}").Distinct();

    /// <summary>The folders below the project's, by a dot; null of what is not in one.</summary>
    private static string? PathOf(Type type, string root) =>
        type.Namespace is { } name && name.StartsWith(root, StringComparison.Ordinal) ? name[root.Length..] : null;

    /// <summary>Hosting, Frame, Links, or Features and the folder in it. A compiled view is called Features_Home_Overview.</summary>
    private static string[]? PlaceOf(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
            outer = declaring;
        return outer.Namespace == "AspNetCoreGeneratedDocument" ? outer.Name.Split('_', StringSplitOptions.RemoveEmptyEntries) is [var place, var folder, _, ..] ? [place, folder] : null
            : PathOf(outer, Web)?.Split('.') is [var first, .. var rest] && first is Hosting or Frame or Features or Links ? [first, .. rest] : null;
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
