using System.IO.Compression;
using System.Text;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Results;
using LocalStandards.Documents.Tests;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Reports;

/// <summary>
/// What was submitted keeps what it came to then. As after a change of the scoring's code, the rows of the home authority's
/// 2568 differ from all that today's rules make of its answers; every page and document shows the rows.
/// </summary>
public sealed class FrozenResultTests(FrozenResultTests.Portal portal) : IClassFixture<FrozenResultTests.Portal>
{
    private const string Round = "2568", Next = "2569", Address = $"/reports/{Round}/{RoleMatrix.Home}";
    private const decimal Usual = 64.25m;

    // A percentage, a level, a checklist, a question, one without service and one not done; of the others each is above.
    private const string Percent = "68-1-01", Level = "68-1-06", Checklist = "68-1-03", YesNo = "68-2-06", WithoutService = "68-1-02", NotDone = "68-1-05";

    // As the paper has it, every space left out.
    private static readonly string[] Told =
    [
        "ไม่น้อยกว่าร้อยละ77.5", "ต้องถึงระดับ5", "อีก4ข้อ", "ต้องมีโครงการในแผนพัฒนาท้องถิ่น",
    ];

    [Fact]
    public async Task Page_OfAVersion_ShowsItsRows()
    {
        using var executive = await portal.SignedInAsync("executive");
        var page = await executive.GetPageAsync(Address);
        var text = Plain(page.QuerySelector("main")!.TextContent);
        Assert.All(Told, told => Assert.Contains(told, text));
        var percent = page.QuerySelectorAll(".table-report tr").Select(row => Plain(row.TextContent)).Single(row => row.Contains("ร้อยละ77.5"));
        Assert.All(["4,321", "533", "12.34"], figure => Assert.Contains(figure, percent));
        Assert.Equal($"{portal.Rows - 6}", page.QuerySelector(".verdict-number strong")!.TextContent);
        var shortfalls = page.QuerySelectorAll("ul.shortfalls > li").Select(line => Plain(line.TextContent)).ToList();
        Assert.Equal(5, shortfalls.Count);
        Assert.Contains(shortfalls, line => line.Contains("อีก2,817คน"));
        Assert.Contains(Plain(portal.Ground), text);
    }

    [Fact]
    public async Task Documents_OfAVersion_ShowItsRows()
    {
        using var executive = await portal.SignedInAsync("executive");
        using var printed = await executive.GetAsync(Address + "/print");
        using var pdf = await executive.GetAsync(Address + ".pdf");
        foreach (var text in new[]
        {
            Plain((await Visitor.ReadAsync(printed)).Body!.TextContent),
            Plain(await PdfTools.RunOnTextAsync(await pdf.Content.ReadAsByteArrayAsync())),
        })
        {
            Assert.All([.. Told, "4,321", "12.34", "2,817", Plain(portal.Ground)], told => Assert.Contains(told, text));
        }
        using var workbook = await executive.GetAsync(Address + ".xlsx");
        var cells = Plain(CellsOf(await workbook.Content.ReadAsByteArrayAsync()));
        Assert.All([.. Told, "<x:v>4321</x:v>", "<x:v>533</x:v>", "<x:v>12.34</x:v>", "เพิ่มอีก2,817คน(ขณะนี้533จาก4,321คน)", Plain(portal.Ground)], told => Assert.Contains(told, cells));
    }

    /// <summary>The closed form and the review of what is submitted.</summary>
    [Fact]
    public async Task Forms_OfWhatIsSubmitted_ShowItsRows()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var form = Plain((await recorder.GetPageAsync($"/entry/{Round}/2-1")).QuerySelector($"#i-{Percent}")!.TextContent);
        Assert.All(["12.34%", "≥77.5%", "การพัฒนาในอนาคต"], shown => Assert.Contains(shown, form));
        var review = await recorder.GetPageAsync($"/entry/{Round}/review");
        var passed = review.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td.num.hide-phone")?.TextContent.Trim())
            .Sum(cell => int.TryParse(cell, out var number) ? number : 0);
        Assert.Equal(portal.Rows - 6, passed);
    }

    [Fact]
    public async Task LastYear_BesideThisYears_IsOfItsRows()
    {
        var authority = await portal.InDatabaseAsync(db => (
            from now in db.Obligations
            where now.Round!.Code == Next && now.Type == AuthorityType.Sao && db.Submissions.Any(s => s.ObligationId == now.Id && s.Version > 0)
            join then in db.Obligations on now.AuthorityId equals then.AuthorityId
            where then.Round!.Code == Round && db.Submissions.Any(s => s.ObligationId == then.Id && s.Version > 0)
            orderby now.Id
            select now.Authority!.Code).FirstAsync());
        await portal.RewriteAsync(Round, authority);
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync($"/reports/{Next}/{authority}");
        var beside = page.QuerySelectorAll(".table-report .beside").Select(small => Plain(small.TextContent)).Where(text => text.Contains("ปี2568")).ToList();
        Assert.Contains(beside, text => text.Contains("12.34"));
        Assert.Contains(beside, text => text.Contains("64.25"));
        var both = page.QuerySelectorAll(".verdict-compare .compare").Select(line => Plain(line.TextContent)).ToList();
        Assert.Contains(both, line => line.StartsWith("ปี2568"));
    }

    [Fact]
    public async Task Medians_AreOfTheRows()
    {
        await portal.InDatabaseAsync(async db =>
        {
            var round = await db.Rounds.SingleAsync(r => r.Code == Round);
            await db.Set<IndicatorResult>().Where(r => r.IndicatorCode == NotDone && db.Obligations.Any(o => o.Id == r.ObligationId && o.RoundId == round.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Value, Usual));
            await new TakePeerMedians(db, portal.Services.GetRequiredService<IndicatorSets>()).RunAsync(round.Id, AuthorityType.Sao, portal.Clock.Now, default);
            Assert.Equal(Usual, (await db.PeerMedians.SingleAsync(m => m.RoundId == round.Id && m.Type == AuthorityType.Sao && m.ProvinceId == PeerMedian.Country && m.Code == NotDone)).Value);
        });
    }

    /// <summary>How many met the standard as it was is what their rows say; the proposed one is tried on their answers.</summary>
    [Fact]
    public async Task Simulation_CountsWhoMetByTheRows()
    {
        const string code = "67-1-01";
        await portal.InDatabaseAsync(async db =>
        {
            var round = await db.Rounds.SingleAsync(r => r.Code == "2567");
            var set = IndicatorSetReader.ReadOne((await db.InForceAsync(Programme.MinimumStandards, 2567, AuthorityType.Sao, default))!.Document);
            using var cache = new MemoryCache(new MemoryCacheOptions());
            await db.Set<IndicatorResult>().Where(r => r.IndicatorCode == code).ExecuteUpdateAsync(rows => rows.SetProperty(r => r.Band, ResultBand.FutureDevelopment));
            var simulation = await new SimulateIndicator(db, cache).RunAsync(round.Id, 2567, AuthorityType.Sao, code, set.Indicators[code], default);
            Assert.Equal(0, simulation.Tiers.Sum(tier => tier.MetBefore));
            Assert.True(simulation.Tiers.Sum(tier => tier.Met) > 0);
        });
    }

    /// <summary>It tells whose paper it is and whether it stands; no figure that could differ.</summary>
    [Fact]
    public async Task Verification_TellsNoFigure()
    {
        var code = await portal.InDatabaseAsync(db => db.SubmissionVersions
            .Where(v => db.Obligations.Any(o => o.Id == v.ObligationId && o.Round!.Code == Round && o.Authority!.Code == RoleMatrix.Home)).Select(v => v.VerificationCode).SingleAsync());
        using var anyone = portal.Visitor();
        var text = Plain((await anyone.GetPageAsync("/verify/" + code)).QuerySelector("main")!.TextContent);
        Assert.Contains("68-3600114-1", text);
        Assert.All(["ร้อยละ", "12.34", "64.25"], figure => Assert.DoesNotContain(figure, text));
    }

    private static string Plain(string text) => ThaiDigits.ToArabic(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    private static string CellsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }));
    }

    public sealed class Portal : PortalFactory, IAsyncLifetime
    {
        public int Rows { get; private set; }

        /// <summary>The words of the ground on which <see cref="WithoutService"/> counts as no service.</summary>
        public string Ground { get; private set; } = "";

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await RewriteAsync(Round, RoleMatrix.Home);
        }

        /// <summary>Gives a version rows that no rule of today would make.</summary>
        public Task RewriteAsync(string year, string authority) => InDatabaseAsync(async db =>
        {
            var obligation = await db.Obligations.SingleAsync(o => o.Round!.Code == year && o.Authority!.Code == authority);
            var set = await Services.GetRequiredService<IndicatorSets>().FindAsync(db, obligation.IndicatorSetId, default);
            var ground = set.Indicators[WithoutService].NotApplicable[0];
            var rows = await db.Set<IndicatorResult>().Where(r => r.ObligationId == obligation.Id).ToListAsync();
            foreach (var row in rows)
            {
                var entry = db.Entry(row);
                var band = row.IndicatorCode switch
                {
                    Percent or Level or Checklist or YesNo => ResultBand.FutureDevelopment,
                    WithoutService => ResultBand.NoService,
                    NotDone => ResultBand.NotDone,
                    _ => ResultBand.Above,
                };
                var isPercent = row.IndicatorCode == Percent;
                entry.Property(r => r.Band).CurrentValue = band;
                entry.Property(r => r.Value).CurrentValue = isPercent ? 12.34m : band is ResultBand.NoService or ResultBand.NotDone ? null : Usual;
                entry.Property(r => r.Standard).CurrentValue = new Standard { Operator = StandardOperator.AtLeast, Value = isPercent ? 77.5m : 11, Unit = "ร้อยละ" };
                entry.Property(r => r.Frame).CurrentValue = isPercent ? 4321 : 7001;
                entry.Property(r => r.Achieved).CurrentValue = isPercent ? 533 : 1;
                entry.Property(r => r.Ground).CurrentValue = band is ResultBand.NoService ? ground.Code : null;
                entry.Property(r => r.Gap).CurrentValue = row.IndicatorCode switch
                {
                    Percent => new Shortfall.Amount("b", 2817),
                    Level => new Shortfall.Step("lv", "5", ["4", "5"]),
                    Checklist => new Shortfall.Ticks("c", 4, ["c2"]),
                    YesNo => new Shortfall.Choice("x", "1"),
                    _ => null,
                };
            }
            await db.SaveChangesAsync();
            (Rows, Ground) = (rows.Count, set.Fill(ground.Label));
        });
    }
}
