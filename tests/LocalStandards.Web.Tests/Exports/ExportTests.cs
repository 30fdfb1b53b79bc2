using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Features.Exports;
using LocalStandards.Web.Tests.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.ReportBatches;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Exports;

/// <summary>Everybody's answers as one file (quality.md 17 and 27). Each test has a portal of its own.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private readonly BatchPortal portal = new();
    private Visitor central = null!;

    [Fact]
    public async Task Csv_OfARound_HasEverybodyNumberedAndTheFrozenAnswers()
    {
        var id = await AskAsync(central, "csv");
        Assert.Contains("จาก", (await central.GetPageAsync($"/exports/{id}")).QuerySelector("#progress")!.TextContent);
        Assert.Equal(1, await Node().RunRoundAsync(default));
        var (header, rows) = await CsvAsync(id);
        var books = await RoundBooks.OpenAsync(portal, "2568");
        Assert.Equal(books.Count, rows.Count);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(n => $"{n}"), rows.Select(r => r["row"]));
        Assert.All(rows, r => Assert.Equal($"{books.Count}", r["of_rows"]));
        Assert.Equal(books.Select(b => b.Obligation.Authority!.Code).Order(), rows.Select(r => r["authority_code"]).Order());
        Assert.Equal(books.Count(b => b.IsSubmitted), rows.Count(r => r["status"] == "submitted"));
        Assert.InRange(header.Count, 80, 200);

        var answered = books.First(b => b.IsSubmitted).Obligation;
        var document = AnswerDocument.Read(await portal.InDatabaseAsync(db =>
            db.SubmissionVersions.Where(v => v.ObligationId == answered.Id).Select(v => v.AnswersDocument).FirstAsync()));
        var row = rows.Single(r => r["authority_code"] == answered.Authority!.Code);
        var compared = document.Where(a => header.Contains(a.Key)).ToList();
        Assert.InRange(compared.Count, 20, 200);
        Assert.All(compared, a => Assert.Equal(a.Value, row[a.Key]));
        Assert.DoesNotContain(header, field => field.StartsWith("general.contact_tel", StringComparison.Ordinal) || field.EndsWith("$confirm", StringComparison.Ordinal));
        // Nobody's drafts.
        var draft = rows.First(r => r["status"] != "submitted");
        Assert.All(header.Skip(AnswerColumns.Head.Count), field => Assert.Equal("", draft[field]));
    }

    [Fact]
    public async Task Excel_OfARound_HoldsTheSameAsTheCsv()
    {
        var (csv, xlsx) = (await AskAsync(central, "csv"), await AskAsync(central, "xlsx"));
        Assert.Equal(2, await Node().RunRoundAsync(default));
        var (header, rows) = await CsvAsync(csv);
        using var zip = new ZipArchive(new MemoryStream(await BytesAsync($"/exports/{xlsx}/file")));
        var sheet = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        XNamespace ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var cells = sheet.Descendants(ns + "row").Select(r => r.Elements(ns + "c").Select(c => c.Value).ToList()).ToList();
        Assert.Equal(header, cells[0]);
        Assert.Equal(rows.Count, cells.Count - 1);
        Assert.Equal(rows.Select(r => r["authority_code"]), cells.Skip(1).Select(c => c[header.IndexOf("authority_code")]));
        Assert.Empty(sheet.Descendants(ns + "f"));
    }

    [Fact]
    public async Task Download_BrokenOff_IsGoneOnWithByRangeAndTag()
    {
        var id = await AskAsync(central, "csv");
        await Node().RunRoundAsync(default);
        using var whole = await central.GetAsync($"/exports/{id}/file");
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Equal($"\"{sum}\"", whole.Headers.ETag!.Tag);
        Assert.Equal("attachment", whole.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains(sum, (await central.GetPageAsync($"/exports/{id}")).Body!.TextContent);

        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/exports/{id}/file");
        asked.Headers.Range = new RangeHeaderValue(1000, null);
        asked.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag);
        using var rest = await central.Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal(bytes[1000..], await rest.Content.ReadAsByteArrayAsync());

        // Of another file: from the beginning.
        using var other = new HttpRequestMessage(HttpMethod.Get, $"/exports/{id}/file");
        other.Headers.Range = new RangeHeaderValue(1000, null);
        other.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue("\"00\""));
        using var all = await central.Http.SendAsync(other);
        Assert.Equal(HttpStatusCode.OK, all.StatusCode);
    }

    [Fact]
    public async Task Ask_TwiceAndLater_IsTheSameUntilSomethingChanges()
    {
        var first = await AskAsync(central, "csv");
        Assert.Equal(first, await AskAsync(central, "csv"));
        using var approver = await portal.SignedInAsync("approver");
        Assert.Equal(first, await AskAsync(approver, "csv"));
        await Node().RunRoundAsync(default);
        Assert.Equal(first, await AskAsync(central, "csv"));
        Assert.NotEqual(first, await AskAsync(central, "xlsx"));
        Assert.NotEqual(first, await AskAsync(central, "csv", scope: "province-36"));

        var submitted = (await RoundBooks.OpenAsync(portal, "2568")).First(b => b.IsSubmitted);
        await RoundBooks.SetAsync(portal, submitted.Obligation.Id, SubmissionStatus.Submitted, portal.Clock.Now);
        Assert.NotEqual(first, await AskAsync(central, "csv"));
    }

    [Fact]
    public async Task Ask_AtOnceFromTwoTabs_MakesOne()
    {
        var page = await central.GetPageAsync("/exports");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => central.PostFormAsync(page, "form[action='/exports']", Wanted("csv", "2568", "country"))));
        Assert.Single(answers.Select(a => a.Headers.Location!.OriginalString).Distinct());
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.AnswerExports.CountAsync()));
    }

    [Theory]
    [InlineData("Year", "2999", "เลือกปีประเมินจากรายการ")]
    [InlineData("Scope", "district-3604x", "เลือกพื้นที่จากรายการ")]
    [InlineData("Format", "exe", "เลือกชนิดไฟล์จากรายการ")]
    public async Task Ask_ForWhatThereIsNot_IsToldAtItsField(string field, string value, string message)
    {
        var wanted = Wanted("csv", "2568", "country");
        wanted[field] = value;
        var fields = wanted.Select(f => KeyValuePair.Create(f.Key, f.Value!));
        using var answer = await central.PostAsync("/exports", fields);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(message, page.QuerySelector($"#{field}-error")!.TextContent);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.AnswerExports.CountAsync()));
    }

    [Fact]
    public async Task Province_SeesAndAsksForItsOwnOnly()
    {
        var country = await AskAsync(central, "csv");
        var own = await AskAsync(central, "csv", scope: "province-36");
        await Node().RunRoundAsync(default);
        using var province = await portal.SignedInAsync("province");
        await province.GetPageAsync($"/exports/{own}");
        foreach (var address in new[] { $"/exports/{country}", $"/exports/{country}/file" })
            await province.GetPageAsync(address, HttpStatusCode.NotFound);
        using var answer = await province.PostAsync("/exports", Wanted("csv", "2568", "country").Select(f => KeyValuePair.Create(f.Key, f.Value!)));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>The power goes at every statement of the job in turn, before and after it; somebody else goes on each time.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Crash_AtAnyStep_LeavesOneWholeFile(bool afterTheStatement)
    {
        var id = await AskAsync(central, "csv");
        var crashes = 0;
        for (var nth = 1; ; nth++)
        {
            Assert.InRange(nth, 1, 200);
            portal.Breaker.BreakAt(nth, afterTheStatement);
            await Record.ExceptionAsync(() => Node().RunRoundAsync(default));
            if (!portal.Breaker.HasBroken)
                break;
            crashes++;
            portal.Clock.Advance(AnswerExporting.LeaseLength);
        }
        portal.Breaker.Mend();
        Assert.InRange(crashes, 6, 100);
        var export = await FindAsync(id);
        Assert.Equal((GeneratedFileState.Done, export.Total), (export.State, export.Written));
        Assert.Equal([export.File], Directory.EnumerateFiles(FolderOf(id)).Select(Path.GetFileName));
        Assert.Equal(export.Checksum, Convert.ToHexStringLower(SHA256.HashData(await BytesAsync($"/exports/{id}/file"))));
        Assert.Equal(export.Total, (await CsvAsync(id)).Rows.Count);
    }

    [Fact]
    public async Task File_WithoutTheRowsItSays_IsNotKeptButWrittenAnew()
    {
        var id = await AskAsync(central, "csv");
        var left = (await RoundBooks.OpenAsync(portal, "2568")).First(b => b.Submission is null).Obligation.Id;
        // Counted, and gone before it is read.
        var isGone = false;
        portal.Sql.BeforeNextTransaction(() => portal.InDatabaseAsync(async db => isGone = await db.Obligations.Where(o => o.Id == left).ExecuteDeleteAsync() == 1));
        var node = Node();
        Assert.Equal(0, await node.RunRoundAsync(default));
        Assert.True(isGone);
        var export = await FindAsync(id);
        Assert.Equal((GeneratedFileState.Running, null), (export.State, export.File));
        Assert.Empty(Directory.EnumerateFiles(FolderOf(id)));
        Assert.Equal(1, await node.RunRoundAsync(default));
        var rows = (await CsvAsync(id)).Rows;
        Assert.Equal(export.Total - 1, rows.Count);
        Assert.All(rows, r => Assert.Equal($"{rows.Count}", r["of_rows"]));
    }

    [Fact]
    public async Task Nodes_TwoAtATime_WriteItOnce()
    {
        var id = await AskAsync(central, "csv");
        var finished = await Task.WhenAll(Node().RunRoundAsync(default), Node().RunRoundAsync(default));
        Assert.Equal(1, finished.Sum());
        Assert.Single(Directory.EnumerateFiles(FolderOf(id)));
    }

    [Fact]
    public async Task Storage_ThatCannotBeWritten_FailsAfterItsAttemptsAndSaysSo()
    {
        var id = await AskAsync(central, "csv");
        // A file where the folder should be.
        Directory.CreateDirectory(Path.GetDirectoryName(FolderOf(id))!);
        await File.WriteAllTextAsync(FolderOf(id), "");
        var node = Node();
        for (var attempt = 0; attempt < AnswerExport.MostAttempts; attempt++)
            Assert.Equal(0, await node.RunRoundAsync(default));
        Assert.Equal(GeneratedFileState.Failed, (await FindAsync(id)).State);
        Assert.Contains("สร้างไฟล์ไม่สำเร็จ", (await central.GetPageAsync($"/exports/{id}")).QuerySelector(".banner.mt-3")!.TextContent);
        Assert.NotEqual(id, await AskAsync(central, "csv"));
    }

    [Fact]
    public async Task Old_AfterTheirDays_AreRemovedWithTheirFile()
    {
        var id = await AskAsync(central, "csv");
        await Node().RunRoundAsync(default);
        portal.Clock.Advance(TimeSpan.FromDays(new ExportOptions().KeptDays) + TimeSpan.FromMinutes(1));
        await Node().RunRoundAsync(default);
        Assert.False(Directory.Exists(FolderOf(id)));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.AnswerExports.CountAsync()));
    }

    [Fact]
    public async Task File_BeforeItIsMadeOrAfterItIsGone_LeadsToThePageThatSaysSo()
    {
        var id = await AskAsync(central, "csv");
        await MustSayAsync("ดาวน์โหลดได้เมื่อสร้างเสร็จแล้ว");
        await Node().RunRoundAsync(default);
        Directory.Delete(FolderOf(id), recursive: true);
        await MustSayAsync("ไฟล์ไม่อยู่ในเครื่องแม่ข่ายแล้ว");
        Assert.NotEqual(id, await AskAsync(central, "csv"));

        async Task MustSayAsync(string words)
        {
            using var answer = await central.GetAsync($"/exports/{id}/file");
            Assert.Equal($"/exports/{id}", answer.Headers.Location!.OriginalString);
            Assert.Contains(words, (await central.GetPageAsync($"/exports/{id}")).QuerySelector("[role=status]")!.TextContent);
        }
    }

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        central = await portal.SignedInAsync("central");
    }

    public async Task DisposeAsync()
    {
        central.Dispose();
        await portal.DisposeAsync();
    }

    private AnswerExporting Node() => ActivatorUtilities.CreateInstance<AnswerExporting>(portal.Services);

    private string FolderOf(int id) => Path.Combine(portal.DataDirectory, "files", ExportFiles.FolderOf(id));

    private Task<AnswerExport> FindAsync(int id) => portal.InDatabaseAsync(db => db.AnswerExports.AsNoTracking().SingleAsync(e => e.Id == id));

    private static Dictionary<string, string?> Wanted(string format, string year, string scope) => new() { ["Year"] = year, ["Scope"] = scope, ["Format"] = format };

    private static async Task<int> AskAsync(Visitor visitor, string format, string year = "2568", string scope = "country")
    {
        using var answer = await visitor.PostFormAsync(await visitor.GetPageAsync("/exports"), "form[action='/exports']", Wanted(format, year, scope));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return int.Parse(answer.Headers.Location!.OriginalString["/exports/".Length..], CultureInfo.InvariantCulture);
    }

    private async Task<byte[]> BytesAsync(string address)
    {
        using var answer = await central.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<(List<string> Header, List<Dictionary<string, string>> Rows)> CsvAsync(int id)
    {
        var lines = Encoding.UTF8.GetString(await BytesAsync($"/exports/{id}/file")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var records = CsvCells(string.Join("\r\n", lines));
        return (records[0], records.Skip(1).Select(r => records[0].Zip(r).ToDictionary(p => p.First, p => p.Second)).ToList());
    }

    /// <summary>By the rules of RFC 4180, as another program would read it.</summary>
    internal static List<List<string>> CsvCells(string text)
    {
        var (records, record, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted)
            {
                if (text[i] != '"')
                    cell.Append(text[i]);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[i++]);
                else
                    isQuoted = false;
            }
            else if (text[i] == '"')
            {
                isQuoted = true;
            }
            else if (text[i] == ',')
            {
                EndCell();
            }
            else if (text[i] == '\n')
            {
                EndRecord();
            }
            else if (text[i] != '\r')
            {
                cell.Append(text[i]);
            }
        }
        EndRecord();
        return records;

        void EndCell()
        {
            record.Add(cell.ToString());
            cell.Clear();
        }

        void EndRecord()
        {
            EndCell();
            if (record.Count > 1)
                records.Add(record);
            record = [];
        }
    }
}
