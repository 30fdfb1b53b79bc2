using LocalStandards.Domain.Access;
using LocalStandards.Domain.Reports;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>Batches of reports, each state at its own round: made once, looked at twice.</summary>
internal static class BatchScenes
{
    private const int Bytes = 380_000;

    public static async Task AtListAsync(BrowserPortal portal, Person person)
    {
        await UnderWayAsync(portal, person);
        await BatchAsync(portal, "province", "2566", (batch, now) =>
        {
            foreach (var item in batch.Items)
                item.Print("0.pdf", Bytes);
            batch.Finish(isAnyPrinted: true, now);
        });
        await BatchAsync(portal, "province", "2565", (batch, now) => batch.Cancel(now));
        await person.GoAsync("/report-batches");
    }

    public static async Task UnderWayAsync(BrowserPortal portal, Person person) =>
        await person.GoAsync("/report-batches/" + await BatchAsync(portal, "province", "2568", (batch, now) =>
        {
            batch.Begin(now);
            foreach (var item in batch.Items.Take(52))
                item.Print("0.pdf", Bytes);
        }));

    public static async Task HeldUpAsync(BrowserPortal portal, Person person) =>
        await person.GoAsync("/report-batches/" + await BatchAsync(portal, "approver", "2567", (batch, now) =>
        {
            batch.Begin(now);
            batch.Stall(BatchTrouble.NoStorage, now);
        }));

    public static async Task SomeFailedAsync(BrowserPortal portal, Person person) =>
        await person.GoAsync("/report-batches/" + await BatchAsync(portal, "central", "2568", (batch, now) =>
        {
            foreach (var (index, item) in batch.Items.Index())
            {
                while (index < 3 && item.State == BatchItemState.Waiting)
                    item.Fail((BatchItemFailure)(index + 1));
                if (index >= 3)
                    item.Print("0.pdf", Bytes);
            }
            batch.Finish(isAnyPrinted: true, now);
        }));

    public static async Task AskedWronglyAsync(BrowserPortal portal, Person person)
    {
        await person.GoAsync("/report-batches");
        await person.Page.Locator("#Scope").SelectOptionAsync("province-30");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "สร้างรายงานทั้งชุด" }).ClickAsync();
        await Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
    }

    /// <summary>The account's batch of that round, brought to its state when it is made.</summary>
    private static Task<int> BatchAsync(BrowserPortal portal, string userName, string round, Action<ReportBatch, DateTimeOffset> bring) => portal.InDatabaseAsync(async db =>
    {
        var user = await db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync();
        if (await db.ReportBatches.Where(b => b.AskedById == user && b.Round!.Code == round).Select(b => (int?)b.Id).FirstOrDefaultAsync() is { } made)
            return made;
        var grant = (await db.RoleAssignments.SingleAsync(r => r.UserId == user)).ToGrant();
        var scope = new BatchScope(grant.ProvinceId, grant.DistrictId);
        var items = await db.Submissions.Where(s => s.Version > 0)
            .Join(db.Obligations.Where(o => o.Round!.Code == round), s => s.ObligationId, o => o.Id, (s, _) => new ReportBatchItem(s.ObligationId, s.Version))
            .ToListAsync();
        var now = portal.Clock.Now;
        var batch = ReportBatch.Ask(
            await db.Rounds.Where(r => r.Code == round).Select(r => r.Id).SingleAsync(), scope, items, new Uri(portal.Address), new Actor(user, [grant]), now);
        bring(batch, now);
        db.Add(batch);
        await db.SaveChangesAsync();
        return batch.Id;
    });
}
