using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Library;

/// <summary>Whole files, ranges of them, downloads taken up again and downloads under way while a file is replaced; and what is counted.</summary>
public sealed class DownloadTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Download_Whole_IsTheFileWithItsTagAndCounted()
    {
        var content = LibraryActions.Pdf("whole", 5_000);
        var document = await portal.KeptAsync(content: content);
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync($"/documents/{document.Id}/file");
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal($"\"{LibraryActions.Checksum(content)}\"", answer.Headers.ETag!.Tag);
        Assert.Equal(("attachment", "คู่มือ.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["bytes"], answer.Headers.AcceptRanges);
        Assert.Equal(1, await portal.DownloadsAsync(document.Id));
        Assert.Contains("ดาวน์โหลดแล้ว 1 ครั้ง", (await visitor.GetPageAsync($"/documents/{document.Id}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Head_OfAFile_TellsItsSizeAndCountsNothing()
    {
        var document = await portal.KeptAsync(content: LibraryActions.Pdf("head", 5_000));
        using var visitor = portal.Visitor();
        foreach (var address in new[] { $"/documents/{document.Id}/file", $"/documents/{document.Id}/versions/1/file" })
        {
            using var answer = await visitor.AskAsync(address, method: "HEAD");
            Assert.Equal((HttpStatusCode.OK, (long)LibraryActions.Pdf("head", 5_000).Length), (answer.StatusCode, answer.Content.Headers.ContentLength));
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(0, await portal.DownloadsAsync(document.Id));
    }

    [Theory]
    [InlineData("bytes=0-99", HttpStatusCode.PartialContent, 0, 100, 1)]
    [InlineData("bytes=0-", HttpStatusCode.PartialContent, 0, 1038, 1)]
    [InlineData("bytes=100-199", HttpStatusCode.PartialContent, 100, 100, 0)]
    [InlineData("bytes=-38", HttpStatusCode.PartialContent, 1000, 38, 0)]
    // More than one, or nonsense: the whole file.
    [InlineData("bytes=0-1,5-6", HttpStatusCode.OK, 0, 1038, 1)]
    [InlineData("bytes=x", HttpStatusCode.OK, 0, 1038, 1)]
    [InlineData("bytes=9999-", HttpStatusCode.RequestedRangeNotSatisfiable, 0, 0, 0)]
    public async Task Range_OfAFile_IsThatPart_AndCountsFromTheStartOnly(string range, HttpStatusCode status, int from, int length, int counted)
    {
        var content = LibraryActions.Pdf("range", 1_002);
        Assert.Equal(1_038, content.Length);
        var document = await portal.KeptAsync(content: content);
        using var visitor = portal.Visitor();
        using var answer = await visitor.AskAsync($"/documents/{document.Id}/file", range);
        Assert.Equal(status, answer.StatusCode);
        if (status != HttpStatusCode.RequestedRangeNotSatisfiable)
            Assert.Equal(content.AsSpan(from, length).ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(counted, await portal.DownloadsAsync(document.Id));
    }

    /// <summary>The first half is of the former file; with its tag the server sends the second half of that, or else the new one whole.</summary>
    [Fact]
    public async Task Resumption_AcrossAReplacement_BeginsAnew()
    {
        var (first, second) = (LibraryActions.Pdf("first", 4_000), LibraryActions.Pdf("second", 6_000));
        var document = await portal.KeptAsync(content: first);
        var address = $"/documents/{document.Id}/file";
        using var visitor = portal.Visitor();
        var tag = $"\"{LibraryActions.Checksum(first)}\"";
        using (var same = await visitor.AskAsync(address, "bytes=2000-", tag))
        {
            Assert.Equal(HttpStatusCode.PartialContent, same.StatusCode);
            Assert.Equal(first[2000..], await same.Content.ReadAsByteArrayAsync());
        }
        await ReplaceAsync(document.Id, second);
        using (var other = await visitor.AskAsync(address, "bytes=2000-", tag))
        {
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
            Assert.Equal(second, await other.Content.ReadAsByteArrayAsync());
        }
        // The former version still has an address of its own, where it goes on.
        using var former = await visitor.AskAsync($"/documents/{document.Id}/versions/1/file", "bytes=2000-", tag);
        Assert.Equal(first[2000..], await former.Content.ReadAsByteArrayAsync());
        // Only the new file was sent from its start.
        Assert.Equal(1, await portal.DownloadsAsync(document.Id));
    }

    [Fact]
    public async Task Download_UnderWayWhileTheFileIsReplaced_ComesWhole()
    {
        // More than can wait between the server and a reader who pauses.
        var first = LibraryActions.Pdf("slow", 8 * 1024 * 1024);
        var document = await portal.KeptAsync(content: first);
        using var visitor = portal.Visitor();
        using var answer = await visitor.AskAsync($"/documents/{document.Id}/file");
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var received = new MemoryStream();
        var buffer = new byte[64 * 1024];
        received.Write(buffer, 0, await stream.ReadAsync(buffer));
        await ReplaceAsync(document.Id, LibraryActions.Pdf("quick", 100));
        using (var withdrawn = await portal.Visitor().GetAsync($"/documents/{document.Id}/file"))
            Assert.Equal(LibraryActions.Pdf("quick", 100), await withdrawn.Content.ReadAsByteArrayAsync());
        await stream.CopyToAsync(received);
        Assert.Equal(first, received.ToArray());
    }

    [Fact]
    public async Task Count_OfManyAtOnce_MissesNone()
    {
        var document = await portal.KeptAsync();
        using var visitor = portal.Visitor();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ => (await visitor.GetAsync($"/documents/{document.Id}/file")).Dispose()));
        Assert.Equal(40, await portal.DownloadsAsync(document.Id));
    }

    private async Task ReplaceAsync(int id, byte[] content)
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.UploadAsync($"/documents/{id}/versions", new() { ["Note"] = "ฉบับแก้ไข" }, content, "ใหม่.pdf");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
