using System.Text;
using LocalStandards.Domain.Programmes;
using Xunit;

namespace LocalStandards.Domain.Tests.Programmes;

/// <summary>docs/lifecycle.md is made of the table; when the table changes, the test's message is its new text.</summary>
public class LifecycleDocumentTests
{
    private const string Begin = "<!-- of the table -->\n", End = "<!-- to here -->\n";

    [Fact]
    public void Document_IsWhatTheTableSays()
    {
        var document = File.ReadAllText(Path.Combine(Root(), "docs", "lifecycle.md"));
        var start = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = document.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, "docs/lifecycle.md has lost the marks between which the table stands.");
        var current = Text(Lifecycle.MinimumStandards);
        Assert.True(document[start..end] == current, $"docs/lifecycle.md is out of date. Between its marks belongs:\n{current}");
    }

    [Fact]
    public void Transitions_FromWhatCountsToWhatDoesNot_MakeTheVersionVoid() => Assert.All(Programme.All.SelectMany(p => p.Lifecycle.Transitions), t =>
        Assert.Equal(Counts(t.From) && !Counts(t.To), t.Voids == Voided.Version));

    private static bool Counts(SubmissionStatus status) => status is SubmissionStatus.Submitted or SubmissionStatus.Accepted;

    private static string Text(Lifecycle lifecycle)
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> InProgress\n");
        foreach (var t in lifecycle.Transitions)
            text.Append($"    {t.From} --> {t.To}: {t.Event}\n");
        text.Append("```\n\n| from | event | to | by | while open | second person | reason | makes void |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var t in lifecycle.Transitions)
        {
            text.Append($"| {t.From} | {t.Event} | {t.To} | {t.By} | {(t.While.Count == 0 ? "any time" : string.Join(" or ", t.While))} "
                + $"| {t.SecondPerson?.ToString() ?? "no"} | {(t.NeedsReason ? "yes" : "no")} | {t.Voids.ToString().ToLowerInvariant()} |\n");
        }
        return text.ToString();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LocalStandards.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
