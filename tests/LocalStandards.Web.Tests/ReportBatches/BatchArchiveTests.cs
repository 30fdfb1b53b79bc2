using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Features.Reports.Batches;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.ReportBatches;

/// <summary>The ZIP, opened and counted.</summary>
public sealed class BatchArchiveTests : IAsyncLifetime
{
    private readonly BatchPortal portal = new();

    [Fact]
    public async Task Archive_OfAProvince_HasAFolderADistrictAndOneFileEach()
    {
        using var visitor = await portal.SignedInAsync("province");
        var id = await visitor.AskAsync();
        await portal.Node().RunRoundAsync(default);
        using var answer = await visitor.GetAsync($"/report-batches/{id}.zip");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "reports-2568-ชัยภูมิ.zip"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var zip = await OpenAsync(answer);

        var expected = await portal.InDatabaseAsync(async db => (await db.Obligations.Where(o => o.Round!.Code == "2568")
                .Join(db.SubmissionVersions, o => o.Id, v => v.ObligationId, (o, v) => new { Obligation = o, District = o.District!.Name, o.Authority!.Code, v.ReceiptNumber, v.Number })
                .ToListAsync())
            .GroupBy(r => r.Code).Select(g => g.MaxBy(r => r.Number)!)
            .ToDictionary(r => $"{r.District}/{r.Code}-{r.Obligation.ShortName}.pdf", r => r.ReceiptNumber));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        Assert.True(expected.Keys.Select(k => k.Split('/')[0]).Distinct().Count() > 10);
        foreach (var entry in zip.Entries)
            Assert.Equal(BatchPortal.PdfOf(expected[entry.FullName]), await BytesAsync(entry));
    }

    /// <summary>Bit 11 of an entry's flags says that its name is UTF-8; without it, Thai names are read as an old code page.</summary>
    [Fact]
    public async Task Names_InThai_AreMarkedAsUtf8()
    {
        using var visitor = await portal.SignedInAsync("district");
        var id = await visitor.AskAsync();
        await portal.Node().RunRoundAsync(default);
        var bytes = await visitor.Http.GetByteArrayAsync($"/report-batches/{id}.zip");
        var count = 0;
        for (var at = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0; at = Next(bytes, at))
        {
            Assert.NotEqual(0, BitConverter.ToUInt16(bytes, at + 8) & 0x800);
            count++;
        }
        Assert.Equal((await portal.BatchAsync(id)).Total, count);

        static int Next(byte[] bytes, int at)
        {
            var next = bytes.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            return next < 0 ? -1 : at + 4 + next;
        }
    }

    [Fact]
    public async Task Archive_OfTheCountry_HasProvincesAndIsGivenInPiecesToo()
    {
        await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Round!.Code == "2568" && o.Id % 3 == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.ProvinceId, 30).SetProperty(o => o.DistrictId, 3001)));
        using var visitor = await portal.SignedInAsync("central");
        var id = await visitor.AskAsync("country");
        await portal.Node().RunRoundAsync(default);
        var batch = await portal.MustBeWholeAsync(id);
        using var whole = await OpenAsync(await visitor.GetAsync($"/report-batches/{id}.zip"));
        Assert.Equal(batch.Total, whole.Entries.Count);
        Assert.All(whole.Entries, e => Assert.Equal(3, e.FullName.Split('/').Length));
        Assert.Equal(["ชัยภูมิ", "นครราชสีมา"], whole.Entries.Select(e => e.FullName.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));

        var page = await visitor.GetPageAsync($"/report-batches/{id}");
        var pieces = page.QuerySelectorAll("[aria-labelledby=provinces] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal([$"/report-batches/{id}.zip?province=36", $"/report-batches/{id}.zip?province=30"], pieces);
        var counts = new List<int>();
        foreach (var piece in pieces)
        {
            using var zip = await OpenAsync(await visitor.GetAsync(piece));
            Assert.All(zip.Entries, e => Assert.Equal(2, e.FullName.Split('/').Length));
            counts.Add(zip.Entries.Count);
        }
        Assert.Equal(batch.Total, counts.Sum());
        Assert.All(counts, c => Assert.True(c > 20));
        foreach (var wrong in new[] { "31", "0", "x", "99999999999" })
        {
            using var none = await visitor.GetAsync($"/report-batches/{id}.zip?province={wrong}");
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    [Fact]
    public async Task Archive_BeforeTheEnd_IsNotYetThere()
    {
        using var visitor = await portal.SignedInAsync("district");
        var id = await visitor.AskAsync();
        HttpStatusCode? middle = null;
        portal.WhilePrinting = async (_, _) =>
        {
            using var answer = await visitor.GetAsync($"/report-batches/{id}.zip");
            middle = answer.StatusCode;
        };
        await portal.Node().RunRoundAsync(default);
        Assert.Equal(HttpStatusCode.Redirect, middle);
        Assert.Contains("ดาวน์โหลดได้เมื่อทำเสร็จหรือยกเลิกแล้ว", (await visitor.GetPageAsync($"/report-batches/{id}")).QuerySelector(".banner")!.TextContent);
    }

    /// <summary>After a cancel what is there, and a note of what is not; a file that is gone stands in the note too.</summary>
    [Fact]
    public async Task Archive_OfACancelledBatch_NamesWhatIsMissing()
    {
        using var visitor = await portal.SignedInAsync("district");
        var id = await visitor.AskAsync();
        portal.WhilePrinting = async (_, _) =>
        {
            if (portal.Printed.Count == 2)
                (await visitor.PostAsync($"/report-batches/{id}/cancellation", [])).Dispose();
        };
        await portal.Node().RunRoundAsync(default);
        var batch = await portal.BatchAsync(id);
        portal.Files.Delete($"report-batch-{id}", batch.Items.First(i => i.File is not null).File!);
        using var zip = await OpenAsync(await visitor.GetAsync($"/report-batches/{id}.zip"));
        Assert.Equal(2, zip.Entries.Count(e => e.FullName.EndsWith(".pdf", StringComparison.Ordinal)));
        var note = Encoding.UTF8.GetString(await BytesAsync(zip.GetEntry("รายงานที่ขาด.txt")!));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"แฟ้มนี้ขาด {batch.Total - 2} แห่ง"), note);
        Assert.Equal(batch.Total - 3, note.Split("ยังไม่ได้สร้างเมื่อยกเลิก").Length - 1);
        Assert.Single(note.Split("\r\n"), line => line.EndsWith("ไฟล์ไม่อยู่ในเครื่องแม่ข่ายแล้ว", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Archive_WithAFailedReport_SaysWhy()
    {
        using var visitor = await portal.SignedInAsync("district");
        var id = await visitor.AskAsync();
        string? bad = null;
        portal.WhilePrinting = (report, _) => (bad ??= report.ReceiptNumber) == report.ReceiptNumber ? throw new InvalidOperationException("fell over") : Task.CompletedTask;
        await portal.Node().RunRoundAsync(default);
        using var zip = await OpenAsync(await visitor.GetAsync($"/report-batches/{id}.zip"));
        Assert.Contains("โปรแกรมสร้าง PDF ขัดข้องกับรายงานนี้", Encoding.UTF8.GetString(await BytesAsync(zip.GetEntry("รายงานที่ขาด.txt")!)));
    }

    [Theory]
    [InlineData("ก/ข", "3600001-อบต.ก-ข.pdf")]
    [InlineData("../../etc", "3600001-อบต...-..-etc.pdf")]
    [InlineData("ก:\\*?\"<>|", "3600001-อบต.ก--------.pdf")]
    [InlineData("ก\u0000\n", "3600001-อบต.ก--.pdf")]
    [InlineData("ก. . ", "3600001-อบต.ก.pdf")]
    public void Names_OfAnySort_AreSafe(string name, string expected)
    {
        var report = new ArchivedReport("3600001", AuthorityType.Sao, name, "..", "จังหวัด/อื่น", null, null);
        Assert.Equal("จังหวัด-อื่น/-/" + expected, ArchiveNames.PathOf(report, isByProvince: true));
    }

    private static async Task<ZipArchive> OpenAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), ZipArchiveMode.Read);
    }

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry)
    {
        await using var stream = await entry.OpenAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public Task InitializeAsync() => portal.InitializeAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();
}
