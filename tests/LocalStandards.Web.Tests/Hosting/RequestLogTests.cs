using System.Net;
using System.Text.Json;
using LocalStandards.Web.Tests.Account;
using LocalStandards.Web.Tests.Entry;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Hosting;

/// <summary>A line a request: who by id and role, what by route, and never a name or an answer.</summary>
public sealed class RequestLogTests(ErrorPageTests.FaultyPortal portal) : IClassFixture<ErrorPageTests.FaultyPortal>
{
    [Fact]
    public async Task Line_OfASave_SaysWhoAndWhatButNoNameAndNoAnswer()
    {
        const string Answer = "0812345678", Search = "นายค้นหา ไม่ควรอยู่ในบันทึก", Address = "not-for-the-log";
        var user = await portal.InDatabaseAsync(db => db.Users.SingleAsync(u => u.UserName == "recorder"));
        using var recorder = await portal.SignedInAsync("recorder");
        using var saved = await recorder.SaveAsync(await recorder.OpenFormAsync("1"), ("general.contact_tel", Answer));
        (await recorder.GetAsync("/authorities?q=" + Uri.EscapeDataString(Search))).Dispose();
        (await recorder.GetAsync("/account/activations/" + Address)).Dispose();
        // Without its token, of which the framework tells the log.
        (await recorder.Http.PostAsync("/account/password?x=" + Address, new FormUrlEncodedContent([]))).Dispose();

        var line = await LineAsync("account/activations/{token:maxlength(100)}");
        Assert.Equal(["Elapsed", "RequestId", "RequestMethod", "Role", "Route", "SourceContext", "StatusCode", "UserId"], line.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        var save = (await LinesAsync()).Select(l => l.GetProperty("Properties")).Last(p => IsLine(p) && p.GetProperty("Route").GetString() == "entry/{year}/{form:form}" && p.GetProperty("RequestMethod").GetString() == "POST");
        Assert.Equal((user.Id, "Recorder", (int)saved.StatusCode), (save.GetProperty("UserId").GetInt32(), save.GetProperty("Role").GetString(), save.GetProperty("StatusCode").GetInt32()));
        Assert.True(save.GetProperty("Elapsed").GetDouble() > 0);

        var all = await ReadAsync();
        foreach (var secret in new[] { Answer, Search, Address, user.FullName, "\"recorder\"", "RequestPath" })
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
            Assert.DoesNotContain(JsonEncodedText.Encode(secret).ToString(), all, StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.EscapeDataString(secret), all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/nowhere/of/this/test", "{*path}", HttpStatusCode.NotFound)]
    [InlineData("/test/fault", "test/fault", HttpStatusCode.InternalServerError)]
    public async Task Line_OfAnErrorPage_IsOneWithTheRouteAskedForAndTheStatusSent(string address, string route, HttpStatusCode status)
    {
        using var visitor = portal.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("HX-Request", "true");
        var before = (await LinesAsync()).Count(l => IsLine(l.GetProperty("Properties")));
        (await visitor.GetAsync(address)).Dispose();
        var line = await LineAsync(route);
        Assert.Equal((int)status, line.GetProperty("StatusCode").GetInt32());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("UserId").ValueKind);
        Assert.Equal(before + 1, (await LinesAsync()).Count(l => IsLine(l.GetProperty("Properties"))));
    }

    private static bool IsLine(JsonElement properties) => properties.TryGetProperty("StatusCode", out _) && properties.TryGetProperty("Elapsed", out _);

    /// <summary>The properties of the last line of a route; written once the answer is sent.</summary>
    private async Task<JsonElement> LineAsync(string route)
    {
        for (var wait = 0; wait < 100; wait++)
        {
            var found = (await LinesAsync()).Select(l => l.GetProperty("Properties")).LastOrDefault(p => IsLine(p) && p.GetProperty("Route").GetString() == route);
            if (found.ValueKind == JsonValueKind.Object)
                return found;
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"No line of {route}: {await ReadAsync()}");
    }

    private async Task<List<JsonElement>> LinesAsync() =>
        [.. (await ReadAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    private async Task<string> ReadAsync()
    {
        var file = Directory.EnumerateFiles(Path.Combine(portal.DataDirectory, "logs")).Max()!;
        await using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        return await reader.ReadToEndAsync();
    }
}
