using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Access;

/// <summary>Every endpoint × every actor, the public included (quality.md 6).</summary>
public sealed class RoleMatrixTests(RoleMatrixTests.Portal portal, Actors actors) : IClassFixture<RoleMatrixTests.Portal>, IClassFixture<Actors>
{
    public static TheoryData<string> Endpoints => [.. RoleMatrix.Rows.Select(r => r.Endpoint)];

    [Fact]
    public void Matrix_EveryEndpointByReflection_StandsInIt()
    {
        var found = PortalEndpoint.Of(portal).Select(e => e.Name).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(found, RoleMatrix.Rows.Select(r => r.Endpoint).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Endpoint_ForEveryActor_AnswersAsTheMatrixSays(string endpoint)
    {
        var row = RoleMatrix.Rows.Single(r => r.Endpoint == endpoint);
        var differences = new List<string>();
        foreach (var actor in Actors.All)
        {
            var outcome = await OutcomeAsync(row, actor);
            if (outcome != row.OutcomeFor(actor))
                differences.Add($"{actor}: {outcome}, not {row.OutcomeFor(actor)}");
        }
        Assert.Empty(differences);
    }

    private async Task<string> OutcomeAsync(MatrixRow row, string actor)
    {
        using var own = row.EndsSession ? await Actors.NewAsync(portal, actor) : null;
        var visitor = own ?? await actors.AsAsync(portal, actor);
        var method = row.Endpoint.Split(' ')[0] is var first && first == PortalEndpoint.AnyMethod ? "GET" : first;
        using var request = new HttpRequestMessage(new HttpMethod(method), row.Address);
        if (method == "POST")
            request.Content = new FormUrlEncodedContent(row.Body.Append(new("__RequestVerificationToken", await visitor.TokenAsync())));
        using var answer = await visitor.Http.SendAsync(request);
        return answer.StatusCode != HttpStatusCode.Redirect ? ((int)answer.StatusCode).ToString()
            : answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal) ? "in"
            : "302";
    }

    /// <summary>Without a browser to print with, so that a PDF costs nothing.</summary>
    public sealed class Portal : PortalFactory
    {
        public Portal() => Set("Documents:ChromiumPath", "/nowhere/chromium");
    }
}
