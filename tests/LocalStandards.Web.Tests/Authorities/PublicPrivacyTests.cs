using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Authorities;

public class PublicPrivacyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    // Planted wherever a number or a name can stand.
    private const string Phone = "0899988776", Person = "นางสาวไม่ควร ปรากฏตัว";

    [Fact]
    public async Task PersonalData_OfARecorder_ReachesNoPublicOutput()
    {
        await portal.InDatabaseAsync(async db =>
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.PhoneNumber, Phone).SetProperty(u => u.FullName, Person).SetProperty(u => u.Email, Phone + "@example.go.th"));
            await db.Authorities.ExecuteUpdateAsync(set => set.SetProperty(a => a.Phone, Phone).SetProperty(a => a.Email, Phone + "@example.go.th"));
            await db.SubmissionVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.EndorsedBy, Person));
            await db.Submissions.Where(s => s.Status == SubmissionStatus.Returned).ExecuteUpdateAsync(set => set.SetProperty(s => s.ReturnReason, Phone));
        });
        using var visitor = portal.Visitor();
        foreach (var address in new[]
        {
            "/", "/?q=" + Phone[..6], "/?q=อบต", "/authorities?status=all", "/authorities?status=all&page=2", "/authorities?q=" + Phone[..6], "/authorities?year=2568&province=36&status=all",
            "/open-data/2569/finished.csv", "/open-data/2568/finished.csv", "/open-data/2569/finished.json",
        })
        {
            using var answer = await visitor.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(Phone, text);
            Assert.DoesNotContain(Person, text);
        }
    }
}
