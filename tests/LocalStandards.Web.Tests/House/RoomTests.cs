using System.Reflection;
using LocalStandards.Data;
using LocalStandards.Demo;
using LocalStandards.Documents;
using LocalStandards.Domain.Access;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>
/// The rooms of a project are the namespaces below its own; what stands in its root is for all of them and knows them all.
/// </summary>
public sealed class RoomTests
{
    private static readonly Assembly[] Projects = [typeof(Actor).Assembly, typeof(AppDbContext).Assembly, typeof(DocumentOptions).Assembly, typeof(DemoSeed).Assembly, typeof(Program).Assembly];

    public static TheoryData<string> Names => [.. Projects.Select(p => p.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Namespaces_AsWritten_AreFolders(string project)
    {
        var files = SourceTree.Files(project, ".cs").ToList();
        Assert.NotEmpty(files);
        var strays = from file in files
                     where !file.Name.Contains("/Migrations/", StringComparison.Ordinal)
                     from line in file.Code.Split('\n')
                     where line.StartsWith("namespace ", StringComparison.Ordinal)
                     where line.TrimEnd(';', '\r') != "namespace " + Path.GetDirectoryName(file.Name)!.Replace('/', '.')
                     select $"{file.Name}: {line}";
        Assert.Empty(strays);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rooms_AsCompiled_UseEachOtherInNoCircle(string project)
    {
        var uses = (from type in Projects.Single(p => p.GetName().Name == project).GetTypes()
                    let own = RoomOf(type)
                    where own is not null
                    from other in TypeUses.Of(type)
                    let used = RoomOf(other)
                    where used is not null && used != own
                    select (own, used, Example: $"{type.FullName} uses {other.FullName}")).DistinctBy(u => (u.own, u.used)).ToList();
        Assert.NotEmpty(uses);

        Assert.Empty(InCircles(uses, u => (u.own, u.used)).Select(u => u.Example));

        string? RoomOf(Type type) =>
            type.Namespace is { } name && name.StartsWith(project + ".", StringComparison.Ordinal) ? name[(project.Length + 1)..].Split('.')[0] : null;
    }

    [Fact]
    public void InCircles_OfThreeInOneAndTheirNeighbours_IsTheThree()
    {
        (string, string)[] uses = [("a", "b"), ("b", "c"), ("c", "a"), ("above", "a"), ("c", "below")];
        Assert.Equal(uses[..3], InCircles(uses, u => u));
    }

    /// <summary>What remains once all are taken away that nobody uses, or that use nobody who remains.</summary>
    private static IReadOnlyList<T> InCircles<T>(IReadOnlyList<T> uses, Func<T, (string Own, string Used)> ends)
    {
        List<T> left = [.. uses.Where(u => uses.Any(other => ends(other).Own == ends(u).Used) && uses.Any(other => ends(other).Used == ends(u).Own))];
        return left.Count == uses.Count ? left : InCircles(left, ends);
    }
}
