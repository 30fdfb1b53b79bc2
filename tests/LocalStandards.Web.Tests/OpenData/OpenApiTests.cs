using System.Net;
using System.Text.Json;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Features.OpenData;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.OpenData;

/// <summary>The description of the open data is what the portal does.</summary>
public class OpenApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Paths_Described_AreThoseThereAre()
    {
        var there = PortalEndpoint.Of(portal).Where(e => e.Route.StartsWith("/open-data/", StringComparison.Ordinal)).Select(e => e.Name);
        using var api = await ReadAsync("/open-data/openapi.json");
        Assert.Equal("3.1.0", api.RootElement.GetProperty("openapi").GetString());
        Assert.Equal(there.Order(), PathsOf(api).SelectMany(p => p.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {p.Name}")).Order());
    }

    [Fact]
    public async Task Paths_All_AnswerAsDescribed()
    {
        using var api = await ReadAsync("/open-data/openapi.json");
        using var visitor = portal.Visitor();
        foreach (var path in PathsOf(api))
        {
            var responses = path.Value.GetProperty("get").GetProperty("responses");
            using var found = await visitor.GetAsync(path.Name.Replace("{year}", "2568"));
            CheckAgainst(responses, found);
            using var again = new HttpRequestMessage(HttpMethod.Get, found.RequestMessage!.RequestUri);
            again.Headers.IfNoneMatch.Add(found.Headers.ETag!);
            using var unchanged = await visitor.Http.SendAsync(again);
            CheckAgainst(responses, unchanged);
            using var missing = await visitor.GetAsync(path.Name.Replace("{year}", "2599"));
            CheckAgainst(responses, missing);
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.NotFound], [found.StatusCode, unchanged.StatusCode, missing.StatusCode]);
            Assert.Equal(3, responses.EnumerateObject().Count());
        }
    }

    [Fact]
    public async Task Schemas_All_NameWhatTheFileHolds()
    {
        using var api = await ReadAsync("/open-data/openapi.json");
        using var file = await ReadAsync("/open-data/2569/finished.json");
        var schemas = api.RootElement.GetProperty("components").GetProperty("schemas");
        CheckObject(schemas.GetProperty("Finished"), file.RootElement);
        Assert.All(file.RootElement.GetProperty("authorities").EnumerateArray(), item => CheckObject(schemas.GetProperty("Authority"), item));

        var authority = schemas.GetProperty("Authority").GetProperty("properties");
        Assert.Equal(FinishedItem.Header, authority.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            AuthorityTypes.All.Select(t => t.DataCode()).Order(),
            authority.GetProperty("type").GetProperty("enum").EnumerateArray().Select(v => v.GetString()!).Order());
    }

    [Fact]
    public async Task Description_AndBothFiles_AreLinkedFromThePublicList()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities");
        foreach (var address in new[] { "/open-data/2569/finished.csv", "/open-data/2569/finished.json", "/open-data/openapi.json" })
            Assert.NotNull(page.QuerySelector($"main a[href='{address}']"));
    }

    private static IEnumerable<JsonProperty> PathsOf(JsonDocument api) => api.RootElement.GetProperty("paths").EnumerateObject();

    private static void CheckAgainst(JsonElement responses, HttpResponseMessage answer)
    {
        var described = responses.GetProperty(((int)answer.StatusCode).ToString());
        if (described.TryGetProperty("content", out var content))
            Assert.Equal(answer.Content.Headers.ContentType!.MediaType, Assert.Single(content.EnumerateObject()).Name);
        if (described.TryGetProperty("headers", out var headers))
            Assert.All(headers.EnumerateObject(), h => Assert.True(answer.Headers.NonValidated.Contains(h.Name) || answer.Content.Headers.NonValidated.Contains(h.Name), h.Name));
    }

    private static void CheckObject(JsonElement schema, JsonElement value)
    {
        var properties = schema.GetProperty("properties");
        Assert.Equal(properties.EnumerateObject().Select(p => p.Name), value.EnumerateObject().Select(p => p.Name));
        Assert.Equal(properties.EnumerateObject().Select(p => p.Name), schema.GetProperty("required").EnumerateArray().Select(v => v.GetString()!));
        foreach (var property in value.EnumerateObject())
            Assert.Contains(TypeOf(property.Value), TypesOf(properties.GetProperty(property.Name).GetProperty("type")));
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "integer",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> TypesOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private async Task<JsonDocument> ReadAsync(string address)
    {
        using var visitor = portal.Visitor();
        return JsonDocument.Parse(await visitor.Http.GetStringAsync(address));
    }
}
