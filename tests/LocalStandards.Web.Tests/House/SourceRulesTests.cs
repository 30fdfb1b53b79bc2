using System.Reflection;
using System.Text.RegularExpressions;
using LocalStandards.Data;
using LocalStandards.Demo;
using LocalStandards.Documents;
using LocalStandards.Domain.Access;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>What may not be written anywhere, or only in one place.</summary>
public sealed partial class SourceRulesTests
{
    private static readonly Assembly[] Ours = [typeof(Actor).Assembly, typeof(AppDbContext).Assembly, typeof(DocumentOptions).Assembly, typeof(DemoSeed).Assembly, typeof(Program).Assembly];

    private static IEnumerable<SourceFile> Code => SourceTree.Files("", ".cs", ".cshtml", ".razor");

    private static IEnumerable<SourceFile> Views => SourceTree.Files("LocalStandards.Web", ".cshtml");

    [Fact]
    public void SourceTree_AsRead_IsTheProducts()
    {
        Assert.Contains(Code, f => f.Name == "LocalStandards.Web/Program.cs");
        Assert.Contains(Code, f => f.Name == "LocalStandards.Domain/Submissions/Submission.cs");
        Assert.Contains(Views, f => f.Name.EndsWith("/Form.cshtml", StringComparison.Ordinal));
    }

    /// <summary>Time is an argument; the clock is the TimeProvider of the portal.</summary>
    [Fact]
    public void Clock_OfTheMachine_IsReadInOnePlace() => Assert.Empty(Code
        .Where(f => f.Name is not "LocalStandards.Web/Hosting/ShiftedClock.cs")
        .SelectMany(f => f.Matches(MachineClock()))
        .Where(line => !line.StartsWith("LocalStandards.Web/Hosting/PortalSetup.cs:", StringComparison.Ordinal) || !line.Contains("TimeProvider.System")));

    [Fact]
    public void Breadcrumbs_OfViews_AreTheFramesTag() => Assert.Empty(Views.Where(f => f.Code.Contains("\"breadcrumb\"", StringComparison.Ordinal)).Select(f => f.Name));

    [Fact]
    public void Redirects_WithAnAddress_AreLocal() => Assert.Empty(Code
        .SelectMany(f => f.Matches(AnyRedirect()))
        // Outside actions, to addresses of our own: the sign-in page and the set-up of the second step.
        .Where(line => !line.StartsWith("LocalStandards.Web/Hosting/SecuritySetup.cs:", StringComparison.Ordinal)
            && !line.StartsWith("LocalStandards.Web/Features/Account/Identity/TwoStepGate.cs:", StringComparison.Ordinal)));

    [Fact]
    public void Markup_Unencoded_IsOnlyOurOwnConstants() => Assert.Empty(Code
        // An icon's element, and the paper's own style sheet.
        .Where(f => f.Name is not ("LocalStandards.Web/Frame/Layout/Assets.cs" or "LocalStandards.Documents/Paper/PaperDocument.razor"))
        .SelectMany(f => f.Matches(RawHtml())));

    [Fact]
    public void Views_None_HasInlineScriptStyleOrHandler() => Assert.Empty(Views.SelectMany(f => f.Matches(Inline())));

    [Fact]
    public void Antiforgery_IsNowhere_SwitchedOff() => Assert.Empty(Code
        .Where(f => f.Name is not "LocalStandards.Web/Features/Errors/ErrorsController.cs")
        .SelectMany(f => f.Matches(NoAntiforgery())));

    [Fact]
    public void Anonymous_IsNowhere_AllowedByAttribute() => Assert.Empty(Code.SelectMany(f => f.Matches(AllowAnonymous())));

    /// <summary>Who is overtaken is tried again, or told, by the two that save: aggregates by one idiom, submissions by their store.</summary>
    [Fact]
    public void Collisions_AreToldAndCaught_WhereSavesAre()
    {
        var caught = Code.SelectMany(f => f.Matches(Collision())).ToList();
        Assert.Contains(caught, line => line.StartsWith("LocalStandards.Data/Saving/TrySave.cs:", StringComparison.Ordinal));
        Assert.Empty(caught.Where(line => !line.StartsWith("LocalStandards.Data/Saving/", StringComparison.Ordinal)
            && !line.StartsWith("LocalStandards.Data/Submissions/Submissions.cs:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Isolation_IsNowhere_RaisedForATransaction() => Assert.Empty(Code.SelectMany(f => f.Matches(Isolation())));


    /// <summary>What differs between programmes stands with them; the demo alone says of which its rounds are.</summary>
    [Fact]
    public void Programmes_ByName_AreAskedForInTheirRoomAlone()
    {
        Assert.Contains(Code, f => f.Name == "LocalStandards.Domain/Programmes/Programme.cs" && f.Matches(OneProgramme()).Any());
        Assert.Empty(Code
            .Where(f => !f.Name.StartsWith("LocalStandards.Domain/Programmes/", StringComparison.Ordinal) && !f.Name.StartsWith("LocalStandards.Demo/", StringComparison.Ordinal))
            .SelectMany(f => f.Matches(OneProgramme())));
    }

    /// <summary>SQL is written where the two databases are known.</summary>
    [Fact]
    public void Sql_AsText_StandsInDataOnly() => Assert.Empty(Code
        .Where(f => !f.Name.StartsWith("LocalStandards.Data/", StringComparison.Ordinal))
        .SelectMany(f => f.Matches(RawSql())));

    /// <summary>The context refuses to save a changed audit row; a statement in bulk would go past it.</summary>
    [Fact]
    public void AuditTrail_InBulk_IsWrittenBySealingAlone()
    {
        var writes = Code.SelectMany(f => f.Matches(BulkAudit())).ToList();
        Assert.StartsWith("LocalStandards.Data/Audit/SealAudit.cs:", Assert.Single(writes), StringComparison.Ordinal);
    }

    /// <summary>What would be a formula in a spreadsheet is made text by whoever writes cells; nobody else does.</summary>
    [Fact]
    public void Cells_OfFiles_AreWrittenWhereTheyAreGuarded()
    {
        var writers = Code.Where(f => f.Matches(CellWriting()).Any()).Select(f => f.Name).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(
            ["LocalStandards.Documents/Workbooks/StreamedWorkbook.cs", "LocalStandards.Documents/Workbooks/Workbook.cs", "LocalStandards.Web/Frame/Lists/CsvFile.cs"],
            writers);
        Assert.All(Code.Where(f => writers.Contains(f.Name)), f => Assert.Matches(@"CellText\.Harmless|SafeText\.Of", f.Code));
    }

    [Fact]
    public void Types_OfOurs_AreNamedForWhatTheyAre()
    {
        string[] forbidden = ["Manager", "Helper", "Service", "Dto", "Repository", "Mapper", "Util", "Utils", "Mediator"];
        // The framework's own word for an element's class.
        Assert.Empty(Ours.SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("LocalStandards.", StringComparison.Ordinal) == true && !t.Name.Contains('<'))
            .Select(t => t.Name.Split('`')[0])
            .Where(name => !name.EndsWith("TagHelper", StringComparison.Ordinal) && forbidden.Any(word => name.EndsWith(word, StringComparison.Ordinal))));
    }

    [Fact]
    public void Interfaces_OfOurs_HaveTwoImplementationsOrMore()
    {
        var types = Ours.SelectMany(a => a.GetTypes()).ToList();
        var lonely = from face in types
                     where face.IsInterface && face.Namespace?.StartsWith("LocalStandards.", StringComparison.Ordinal) == true
                     where types.Count(t => t is { IsInterface: false, IsAbstract: false } && face.IsAssignableFrom(t)) < 2
                     select face.FullName;
        Assert.Empty(lonely);
    }

    [Fact]
    public void Files_OfTheProduct_SpeakOfTheProductAlone() => Assert.Empty(
        SourceTree.Files("", ".cs", ".cshtml", ".razor", ".css", ".js", ".mjs", ".json", ".csproj")
            .SelectMany(f => f.Matches(MachinePath())));

    [GeneratedRegex(@"\bDateTime\.(Now|UtcNow|Today)\b|\bDateTimeOffset\.(Now|UtcNow)\b|\bTimeProvider\.System\b|\bSystem\.GetUtcNow\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"(?<!Local)\b(Redirect|RedirectPermanent|RedirectPreserveMethod|RedirectResult|Results\.Redirect|TypedResults\.Redirect)\(|\.Headers\.Location\s*=")]
    private static partial Regex AnyRedirect();

    [GeneratedRegex(@"\bHtml\.Raw\b|\bnew HtmlString\b|\bnew MarkupString\b|\(MarkupString\)")]
    private static partial Regex RawHtml();

    [GeneratedRegex(@"<style\b|\sstyle\s*=\s*[""'@]|\son[a-z]+\s*=\s*[""'@]|<script(?![^>]*\bsrc=)|javascript:|\shx-on|\shx-vals=[""']js:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"IgnoreAntiforgeryToken|asp-antiforgery=""false""|DisableAntiforgery")]
    private static partial Regex NoAntiforgery();

    [GeneratedRegex(@"\[AllowAnonymous\b|,\s*AllowAnonymous\b")]
    private static partial Regex AllowAnonymous();

    [GeneratedRegex(@"\bCsvWriter\.|\bDataCell\(|\bInlineString =")]
    private static partial Regex CellWriting();

    // Comparing two programmes with each other asks for neither; comparing with a key, a number or a code does.
    [GeneratedRegex(@"\b(Programme\.(MinimumStandards|Lpa|All\[)|Lifecycle\.MinimumStandards)\b|""(lpa-|MinimumStandards|Lpa)""|\b[Pp]rogramme\.(Id|Key)\s*(==|!=|is\b|switch)|switch\s*\(\s*\w*\.?[Pp]rogramme\b|\b[Pp]rogramme\s+switch\b")]
    private static partial Regex OneProgramme();

    [GeneratedRegex(@"\b(FromSql\w*|ExecuteSql\w*|SqlQuery\w*|CommandText)\b")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"\bAudit(Entry|Entries|Seals?)\b[^;]*\bExecute(Update|Delete)(Async)?\b")]
    private static partial Regex BulkAudit();

    [GeneratedRegex(@"(?<![\w/.:])/(work|tmp|home|root)/\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"catch \(DbUpdate|\.IsCollision\(")]
    private static partial Regex Collision();

    // Of a pooled connection it would be the next one's, too.
    [GeneratedRegex(@"IsolationLevel\.")]
    private static partial Regex Isolation();
}
