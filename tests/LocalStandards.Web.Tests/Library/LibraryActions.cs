using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using LocalStandards.Data.Files;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Library;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Library;

/// <summary>What the centre and its readers do with documents.</summary>
internal static class LibraryActions
{
    private static int made;

    /// <summary>A PDF of its own, as large as wanted.</summary>
    public static byte[] Pdf(string mark = "", int size = 0) =>
        [.. Encoding.UTF8.GetBytes($"%PDF-1.4\n%{mark}\n"), .. Enumerable.Repeat((byte)'x', size), .. "\ntrailer\n<<>>\n%%EOF\n"u8];

    public static string Checksum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A day from the portal's clock, as people type it.</summary>
    public static string Day(this PortalFactory portal, int ahead)
    {
        var day = Bangkok.DateOf(portal.Clock.Now).AddDays(ahead);
        return $"{day.Day}/{day.Month}/{day.Year + 543}";
    }

    /// <summary>A document as it would have been recorded through the page.</summary>
    public static Task<LibraryDocument> KeptAsync(
        this PortalFactory portal, DocumentAudience audience = DocumentAudience.Public, Role[]? readers = null, DateTimeOffset? from = null, byte[]? content = null, string? title = null) => portal.InDatabaseAsync(async db =>
    {
        content ??= Pdf($"{Interlocked.Increment(ref made)}");
        var stored = await portal.FilesOf().WriteAsync(LibraryFiles.Folder, ".pdf", content, default);
        var document = new LibraryDocument(
            new DocumentParticulars(null, [], DocumentCategory.Manual, title ?? $"เอกสารทดสอบ {Interlocked.Increment(ref made)}", null, audience, readers ?? []),
            new DocumentFile("คู่มือ.pdf", stored, "application/pdf", content.Length, Checksum(content)), from ?? portal.Clock.Now, null, portal.Clock.Now);
        db.Add(document);
        await db.SaveChangesAsync();
        return document;
    });

    public static StoredFiles FilesOf(this PortalFactory portal) => new(Path.Combine(portal.DataDirectory, "files"));

    public static int FilesKept(this PortalFactory portal) => Directory.GetFiles(Path.Combine(portal.DataDirectory, "files", LibraryFiles.Folder)).Length;

    public static Task<int> DownloadsAsync(this PortalFactory portal, int document) =>
        portal.InDatabaseAsync(db => db.DocumentVersions.Where(v => v.DocumentId == document).SumAsync(v => v.Downloads));

    public static Dictionary<string, string> Fields(string title, Dictionary<string, string>? over = null)
    {
        var fields = new Dictionary<string, string> { ["Title"] = title, ["Category"] = "Manual", ["Audience"] = "Public", ["Round"] = "2568" };
        foreach (var (key, value) in over ?? [])
            fields[key] = value;
        return fields;
    }

    public static async Task<HttpResponseMessage> UploadAsync(this Visitor visitor, string address, Dictionary<string, string> fields, byte[]? file, string name = "คู่มือ.pdf")
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in fields.Append(new("__RequestVerificationToken", await visitor.TokenAsync())))
            content.Add(new StringContent(value), key);
        if (file is not null)
            content.Add(new ByteArrayContent(file), "File", name);
        return await visitor.Http.PostAsync(address, content);
    }

    /// <summary>The errors at their fields, by name, on the page that a refusal shows again.</summary>
    public static async Task<Dictionary<string, string>> ErrorsAsync(this HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.GetElementById("error-summary"));
        return page.QuerySelectorAll(".field-error").ToDictionary(e => e.Id!.Replace("-error", ""), e => e.TextContent.Trim());
    }

    public static async Task<HttpStatusCode> StatusAsync(this Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        return answer.StatusCode;
    }

    public static async Task<HttpResponseMessage> AskAsync(this Visitor visitor, string address, string? range = null, string? ifRange = null, string method = "GET")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (range is not null)
            request.Headers.TryAddWithoutValidation("Range", range);
        if (ifRange is not null)
            request.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue(ifRange));
        return await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
