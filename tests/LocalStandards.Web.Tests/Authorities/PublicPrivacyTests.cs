using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Authorities;

public class PublicPrivacyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    // Planted wherever a number or a name can stand.
    private const string Phone = "0899988776", Person = "นางสาวไม่ควร ปรากฏตัว";

    private static readonly string[] MoreAddresses =
    [
        "/?q=" + Phone[..6], "/?q=อบต", "/authorities?status=all&page=2", "/authorities?q=" + Phone[..6], "/authorities?year=2568&province=36&status=all",
        "/open-data/2568/finished.csv", "/open-data/openapi.json", "/about/website", "/about/security", "/about/accessibility", "/about/questions",
        "/about/contact", "/about/map", "/no/such/page",
    ];

    [Fact]
    public async Task PersonalData_OfARecorder_ReachesNoPublicOutput()
    {
        var codes = await portal.InDatabaseAsync(async db =>
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.PhoneNumber, Phone).SetProperty(u => u.FullName, Person).SetProperty(u => u.Email, Phone + "@example.go.th"));
            await db.Authorities.ExecuteUpdateAsync(set => set.SetProperty(a => a.Phone, Phone).SetProperty(a => a.Email, Phone + "@example.go.th"));
            foreach (var form in await db.Set<FormDocument>().ToListAsync())
                db.Entry(form).Property(d => d.Text).CurrentValue = System.Text.RegularExpressions.Regex.Replace(form.Text, "\"v\":\"[^\"]*\"", $"\"v\":\"{Phone} {Person}\"");
            await db.SaveChangesAsync();
            await db.SubmissionVersions.ExecuteUpdateAsync(set => set
                .SetProperty(v => v.EndorsedBy, Person)
                .SetProperty(v => v.AnswersDocument, $$"""{"general.contact_tel":"{{Phone}}","general.contact_name":"{{Person}}"}"""));
            await db.Submissions.Where(s => s.Status == SubmissionStatus.Returned).ExecuteUpdateAsync(set => set.SetProperty(s => s.ReturnReason, Phone));
            return await db.SubmissionVersions.OrderBy(v => v.ReceiptNumber).Select(v => v.VerificationCode).Take(3).ToListAsync();
        });
        // Whatever the matrix says the public gets, and what differs by its query.
        var addresses = RoleMatrix.Rows
            .Where(r => r.Endpoint.StartsWith("GET ", StringComparison.Ordinal) && r.OutcomeFor(Actors.Public) == "200").Select(r => r.Address)
            .Concat(codes.Select(code => "/verify/" + code)).Concat(MoreAddresses).ToList();
        Assert.True(addresses.Count > 20);
        using var visitor = portal.Visitor();
        foreach (var address in addresses)
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True((int)answer.StatusCode == (address == "/no/such/page" ? 404 : 200), $"{address}: {answer.StatusCode}");
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(Phone, text);
            Assert.DoesNotContain(Person, text);
        }
    }
}
