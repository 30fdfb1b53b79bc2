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
    private static readonly Assembly[] Projects = [typeof(Actor).Assembly, typeof(AppDbContext).Assembly, typeof(DocumentOptions).Assembly, typeof(DemoSeed).Assembly];

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

        // Whatever uses nothing that is left is no part of a circle, nor is what only such rooms are used by.
        while (uses.RemoveAll(u => uses.TrueForAll(other => other.own != u.used)) > 0)
        {
        }
        while (uses.RemoveAll(u => uses.TrueForAll(other => other.used != u.own)) > 0)
        {
        }
        Assert.Empty(uses.Select(u => u.Example));

        string? RoomOf(Type type) =>
            type.Namespace is { } name && name.StartsWith(project + ".", StringComparison.Ordinal) ? name[(project.Length + 1)..].Split('.')[0] : null;
    }
}
