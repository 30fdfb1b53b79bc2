using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.House;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace LocalStandards.Web.Tests.Words;

/// <summary>Every text exists in Thai and in English; what lacks a translation is listed (quality.md 26).</summary>
public sealed partial class WordsTests(RoleMatrixTests.Portal portal) : IClassFixture<RoleMatrixTests.Portal>
{
    [Fact]
    public void Texts_All_HaveAnEnglishTranslation()
    {
        Assert.True(SiteWords.Asked.Count > 300, $"Only {SiteWords.Asked.Count} texts were found: the search is broken.");
        var translated = SiteWords.English.Where(e => e.Value.Trim().Length > 0).Select(e => e.Key).ToHashSet();
        var missing = SiteWords.Asked.Where(a => !translated.Contains(a.Key)).Select(a => $"{a.Key}\t{a.Where}")
            .Concat(SiteWords.OfficeDefaults.Concat(SiteWords.OfProgrammes).Where(key => !translated.Contains(key)));
        Assert.True(!missing.Any(), "Without an English translation:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void Translations_All_BelongToATextThatIsShown()
    {
        var asked = SiteWords.Asked.Select(a => a.Key).Concat(SiteWords.OfficeDefaults).Concat(SiteWords.OfProgrammes).ToHashSet();
        var unused = SiteWords.English.Select(e => e.Key).Where(key => !asked.Contains(key)).ToList();
        Assert.True(unused.Count == 0, "Translated, but shown nowhere:\n" + string.Join('\n', unused));
        Assert.Empty(SiteWords.English.GroupBy(e => e.Key).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Translations_All_HaveThePlaceholdersOfTheText() => Assert.Empty(SiteWords.English
        .Where(e => !SiteWords.PlaceholdersIn(e.Key).SequenceEqual(SiteWords.PlaceholdersIn(e.Value)))
        .Select(e => $"{e.Key} → {e.Value}"));

    [Fact]
    public void Translations_All_AreEnglish() => Assert.Empty(SiteWords.English
        // A day, a placeholder or an example may be given as it must be typed.
        .Where(e => SiteWords.HasThai(Example().Replace(Placeholder().Replace(e.Value, ""), "")))
        .Select(e => $"{e.Key} → {e.Value}"));

    [Fact]
    public void Lookups_All_NameTheirTextInOneLiteral() => Assert.Empty(SiteWords.AskedByExpression
        .Where(line => !OfOfficeOrProgramme().IsMatch(line)));

    [Fact]
    public void Views_ThaiOutsideTheLookups_IsDataOnly()
    {
        var bare = from file in SourceTree.Files("LocalStandards.Web", ".cshtml")
                   from match in BareThai().Matches(Known().Replace(file.Code, m => new string(' ', m.Length))).Cast<Match>()
                   select $"{file.Name}: {match.Value}";
        Assert.Empty(bare);
    }

    [Fact]
    public void Localizer_InEnglish_FindsTheResource()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        try
        {
            var words = portal.Services.GetRequiredService<IStringLocalizer<Web.Words>>();
            Assert.False(words["บันทึก"].ResourceNotFound);
            Assert.Equal("Save", words["บันทึก"].Value);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    public static TheoryData<string, string> Pages => new()
    {
        { Actors.Public, "/" }, { Actors.Public, "/authorities?status=all" }, { Actors.Public, "/authorities?q=zzz" }, { Actors.Public, "/account/sign-in" },
        { Actors.Public, "/about/contact" }, { Actors.Public, "/about/questions" }, { Actors.Public, "/about/privacy" }, { Actors.Public, "/about/website" },
        { Actors.Public, "/about/security" }, { Actors.Public, "/about/accessibility" }, { Actors.Public, "/about/map" },
        { Actors.Public, "/no/such/page" }, { Actors.Public, "/errors/500" }, { Actors.Public, "/account/activations/spent" },
        { "recorder", "/" }, { "recorder", "/?year=2568" }, { "recorder", "/entry/2569/1" }, { "recorder", "/entry/2569/2-3" }, { "recorder", "/entry/2568/2-1" },
        { "recorder", "/entry/2569/review" }, { "recorder", "/entry/2568/receipts/1" }, { "recorder", $"/reports/2568/{RoleMatrix.Home}" },
        { "recorder", "/account/password" }, { "recorder", "/account/two-step" }, { "section", "/entry/2569/2-3" }, { "clerk", "/" },
        { "province", "/" }, { "district", "/" }, { "central", "/" }, { "approver", "/" }, { "admin", "/" }, { "assessor", "/" }, { "province", "/entry/2569/1" },
        { "central", "/indicator-sets/2569/sao/preview/2-1" }, { "province", "/report-batches" }, { "district", "/report-batches" }, { "central", "/report-batches" },
        { "central", "/indicator-sets" }, { "central", "/indicator-sets/2569/sao" }, { "central", "/indicator-sets/2569/sao?indicator=68-2-02" },
        { "central", "/indicator-sets/2569/sao?indicator=general" }, { "central", "/indicator-sets/2569/sao/structure" }, { "central", "/indicator-sets/2569/sao/approvals" },
        { "central", "/indicator-sets/2569/sao/comparison" }, { "central", "/indicator-sets/2569/crosswalk" }, { "central", "/rounds/new" }, { "central", "/rounds/2569" },
        { "approver", "/indicator-sets/2569/sao/publications" },
        { "central", "/letters" }, { "central", "/letters/new" }, { "central", "/letters/1" }, { "central", "/letters/1/offices/province/36" }, { "district", "/letters/1" },
        { "recorder", "/letters" }, { "recorder", "/letters/1" },
        { "recorder", "/notices" }, { "central", "/notices/preferences" }, { "admin", "/mail" }, { "admin", "/mail/folder" },
        { Actors.Public, "/documents" }, { Actors.Public, "/documents/1" }, { Actors.Public, "/documents?q=zzz" }, { Actors.Public, "/announcements" }, { Actors.Public, "/announcements/1" },
        { Actors.Public, $"/authorities/{RoleMatrix.Home}" }, { "central", "/documents" }, { "central", "/documents/9" }, { "central", "/documents/new" }, { "central", "/documents/1/particulars" },
        { "central", "/documents/1/versions/new" }, { "central", "/documents/1/withdrawal" }, { "central", "/announcements" }, { "central", "/announcements/1" }, { "central", "/announcements/new" },
        { "central", "/announcements/1/particulars" }, { "recorder", "/qr" }, { "province", "/qr?kind=finished&province=36" }, { "central", "/qr?kind=letter" }, { "central", "/qr?kind=document&target=1" },
        { "recorder", "/qr?kind=authority" },
        { "central", "/holidays" }, { "central", "/holidays/2025-04-06" }, { "central", "/deadlines/2568/extensions" }, { "central", "/deadlines/2568/extensions/new" },
        { "central", "/deadlines/2569/requests" }, { "recorder", "/deadlines/2569/requests/new" }, { "province", "/deadlines/2569/requests" },
        { "province", "/monitoring/2569/36" }, { "province", "/monitoring/2569/36?list=submitted&foo=1" }, { "district", $"/monitoring/2569/36/{RoleMatrix.HomeDistrict}" },
        { "central", "/monitoring/2569/authorities" }, { "province", $"/monitoring/2569/authorities/{RoleMatrix.Home}" },
        { "province", "/monitoring/2569/reminders/new?area=36&all=1" }, { "province", "/monitoring/2569/chase-letters/new?area=36&all=1" },
        { "central", "/monitoring/2569/reminder-plan" },
        { "central", "/monitoring/2569" }, { "central", "/monitoring/2568?view=OriginalClose" }, { "approver", "/monitoring/2569/screen" },
        { "central", "/quality/2569" }, { "province", "/quality/2568" }, { "central", "/exports" }, { "province", "/exports" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_InEnglish_HasThaiOnlyWhereItIsMarkedOrData(string actor, string address)
    {
        using var visitor = await Actors.NewAsync(portal, actor);
        (await visitor.GetAsync("/display?language=en")).Dispose();
        using var answer = await visitor.GetAsync(address);
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        foreach (var marked in page.QuerySelectorAll("[lang=th], script, style").ToList())
            marked.Remove();
        var data = await DataAsync();
        var left = from element in page.DocumentElement.QuerySelectorAll("*").Prepend(page.DocumentElement)
                   from text in element.ChildNodes.OfType<IText>().Select(t => t.Data)
                       .Concat(element.Attributes.Where(a => a.Name is "aria-label" or "title" or "placeholder" or "alt" or "content").Select(a => a.Value))
                       .Concat(element is IHtmlInputElement { Type: "submit" or "button" } button ? [button.Value] : [])
                   let rest = data.Aggregate(Placeholder().Replace(text, ""), (t, name) => t.Replace(name, "", StringComparison.Ordinal))
                   where SiteWords.HasThai(rest)
                   select $"<{element.LocalName}> {rest.Trim()}";
        Assert.Empty(left.Distinct());
    }

    /// <summary>Names of people and places, letters and what was typed: Thai in any language.</summary>
    private async Task<List<string>> DataAsync() => await portal.InDatabaseAsync(async db =>
    {
        var names = (await db.Users.Select(u => new { u.FullName, u.PositionTitle }).ToListAsync()).SelectMany(u => new[] { u.FullName, u.PositionTitle }).ToList();
        names.AddRange(await db.Districts.Select(d => d.Name).ToListAsync());
        names.AddRange(await db.Provinces.Select(p => p.Name).ToListAsync());
        names.AddRange((await db.Authorities.ToListAsync()).SelectMany(a => new[] { a.ShortName, a.Type.FullNameOf(a.Name), a.Name }));
        names.AddRange((await db.Letters.ToListAsync()).SelectMany(l => new[] { l.Number, l.Number.Replace(' ', '\u00A0'), l.Subject, l.Sender }));
        names.AddRange((await db.Documents.ToListAsync()).Select(d => d.Title));
        names.AddRange((await db.Announcements.ToListAsync()).Select(a => a.Title));
        names.AddRange(await db.SubmissionVersions.Select(v => v.EndorsedBy).ToListAsync());
        return names.Where(SiteWords.HasThai).Distinct().OrderByDescending(n => n.Length).ToList();
    });

    [GeneratedRegex(@"\d{1,2} [ก-ฮ]\.[ก-ฮ]\. \d{4}|[๐-๙]+")]
    private static partial Regex Example();

    /// <summary>Of a set's texts: typed as they are, in any language.</summary>
    [GeneratedRegex(@"\{(?:อปท|ประเภท|ปี)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(?:T|words)\[\s*(?:[Oo]ffice\.|.*\b[Pp]rogramme\b)")]
    private static partial Regex OfOfficeOrProgramme();

    // Lookups, single letters in code, and elements that say they are Thai.
    [GeneratedRegex("""\b(?:T|words)\[\s*"(?:[^"\\]|\\.)*"|'.'|<(?<tag>\w+)[^>]*\slang="th"[^>]*>[^<]*</\k<tag>>""")]
    private static partial Regex Known();

    [GeneratedRegex(@"[฀-๿]{2}[^<\n""]{0,40}")]
    private static partial Regex BareThai();
}
