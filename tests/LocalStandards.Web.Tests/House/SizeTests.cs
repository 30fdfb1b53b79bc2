using System.Reflection;
using LocalStandards.Data;
using LocalStandards.Demo;
using LocalStandards.Documents;
using LocalStandards.Domain.Access;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>How large a file, a controller and the list of what a class asks for may be. Each exception has its reason, and goes when it is not needed.</summary>
public sealed class SizeTests
{
    private const int LargestFile = 300, LargestController = 120, MostParameters = 6;

    private static readonly Dictionary<string, string> LongConstructors = new()
    {
        ["PortalUsers"] = "Identity's own base class asks for nine",
        ["PortalSignIn"] = "Identity's own base class asks for seven",
        ["SubmissionVersion"] = "made once, by the submission, of all that is frozen in it",
        ["ReminderStep"] = "a row of a plan, every column of which is chosen",
    };

    private static readonly Assembly[] Ours =
        [typeof(Actor).Assembly, typeof(AppDbContext).Assembly, typeof(DocumentOptions).Assembly, typeof(DemoSeed).Assembly, typeof(Program).Assembly];

    [Fact]
    public void Files_OfTheProduct_AreShort()
    {
        var files = SourceTree.Files("", ".cs", ".cshtml", ".razor").Where(f => !f.Name.Contains("/Migrations/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => LinesOf(f) > LargestFile).Select(f => f.Name));
    }

    [Fact]
    public void Controllers_All_AreShort()
    {
        var files = SourceTree.Files("LocalStandards.Web", "Controller.cs").ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => LinesOf(f) > LargestController).Select(f => $"{f.Name}: {LinesOf(f)}"));
    }

    /// <summary>Of what does something; a record is what it holds.</summary>
    [Fact]
    public void Constructors_OfClasses_AskForLittle()
    {
        var constructors = from type in Ours.SelectMany(a => a.GetTypes())
                           where type is { IsClass: true } && type.Namespace?.StartsWith("LocalStandards.", StringComparison.Ordinal) == true && !type.Name.Contains('<')
                           where type.GetMethod("<Clone>$") is null
                           from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                           where constructor.GetParameters().Length > MostParameters
                           select type.Name;
        Assert.Equal(LongConstructors.Keys.Order(StringComparer.Ordinal), constructors.Distinct().Order(StringComparer.Ordinal));
    }

    private static int LinesOf(SourceFile file) => file.Text.AsSpan().TrimEnd().Count('\n') + 1;
}
