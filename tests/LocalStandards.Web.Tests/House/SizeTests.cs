using System.Reflection;
using LocalStandards.Data;
using LocalStandards.Demo;
using LocalStandards.Documents;
using LocalStandards.Domain.Access;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>How large a file, a controller and the list of what a class asks for may be. Each exception has its reason.</summary>
public sealed class SizeTests
{
    private const int LargestFile = 300, LargestController = 120, MostParameters = 6;

    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["LocalStandards.Domain/Indicators/Files/SetReading.cs"] = "reads one document from its first line to its last; the order is the document's",
        ["LocalStandards.Domain/Indicators/Files/IndicatorReading.cs"] = "the same, of one indicator",
        ["LocalStandards.Domain/Indicators/Files/IndicatorSetWriter.cs"] = "writes what the two above read, in their order",
        ["LocalStandards.Domain/Indicators/Files/ObjectNode.cs"] = "one small reader for each kind of value, and how each of them fails",
        ["LocalStandards.Domain/Submissions/Submission.cs"] = "an aggregate: its rules stand together",
        ["LocalStandards.Documents/Workbooks/Sets/SetWorkbookReader.cs"] = "reads one workbook sheet by sheet",
    };

    private static readonly Dictionary<string, string> LongControllers = new()
    {
        ["ExtensionsController"] = "its steps are to become resources of their own",
        ["ReviewController"] = "its page moves to the store of submissions",
    };

    private static readonly Dictionary<string, string> LongConstructors = new()
    {
        ["PortalUsers"] = "Identity's own base class asks for nine",
        ["PortalSignIn"] = "Identity's own base class asks for seven",
        ["ExtensionsController"] = "its steps are to become resources of their own",
        ["EntryController"] = "what it saves through moves to the store of submissions",
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
        Assert.Empty(files.Where(f => LinesOf(f) > LargestFile && !LongFiles.ContainsKey(f.Name)).Select(f => $"{f.Name}: {LinesOf(f)}"));
    }

    [Fact]
    public void Controllers_All_AreShort()
    {
        var files = SourceTree.Files("LocalStandards.Web", "Controller.cs").ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => LinesOf(f) > LargestController && !LongControllers.ContainsKey(Path.GetFileNameWithoutExtension(f.Name))).Select(f => $"{f.Name}: {LinesOf(f)}"));
    }

    /// <summary>Of what does something; a record is what it holds.</summary>
    [Fact]
    public void Constructors_OfClasses_AskForLittle()
    {
        var constructors = from type in Ours.SelectMany(a => a.GetTypes())
                           where type is { IsClass: true } && type.Namespace?.StartsWith("LocalStandards.", StringComparison.Ordinal) == true && !type.Name.Contains('<')
                           where type.GetMethod("<Clone>$") is null
                           from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                           select (type, Count: constructor.GetParameters().Length);
        Assert.NotEmpty(constructors);
        Assert.Empty(constructors.Where(c => c.Count > MostParameters && !LongConstructors.ContainsKey(c.type.Name)).Select(c => $"{c.type.FullName}: {c.Count}"));
    }

    private static int LinesOf(SourceFile file) => file.Text.AsSpan().TrimEnd().Count('\n') + 1;
}
