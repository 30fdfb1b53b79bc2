using System.Text.Json;
using LocalStandards.Data.Audit;
using LocalStandards.Domain.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Review;

/// <summary>One audit row a save, with before and after, by id (quality.md 11).</summary>
public sealed class AuditTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Save_OfTwoFields_IsOneRowWithBeforeAndAfter()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        recorder.Address = "203.0.113.7";
        var page = await recorder.OpenFormAsync("2-3");
        var before = await portal.StoredAsync("68-3-02.a");
        var last = await LastAsync();
        (await recorder.SaveAsync(page, ("68-3-02.a", "4800"), ("68-3-05.$note", "หมายเหตุของการตรวจ"))).Dispose();
        var row = Assert.Single(await SinceAsync(last));
        Assert.Equal(
            (await portal.UserIdAsync("recorder"), Role.Recorder, "203.0.113.7", portal.Clock.Now),
            (row.UserId, row.Role, row.Address, row.At));
        Assert.NotNull(row.RequestId);
        Assert.NotNull(row.AuthorityId);
        var changes = JsonDocument.Parse(row.Changes).RootElement.EnumerateArray().ToList();
        Assert.Equal((before, "4800"), ChangeOf(changes, "68-3-02.a"));
        Assert.Equal((null, "หมายเหตุของการตรวจ"), ChangeOf(changes, "68-3-05.$note"));
        Assert.Contains(changes, c => c.GetProperty("entity").GetString() == "FormEntry");

        // A row names people by id.
        var name = await portal.InDatabaseAsync(db => db.Users.Where(u => u.UserName == "recorder").Select(u => u.FullName).SingleAsync());
        Assert.DoesNotContain(name, row.Changes);
    }

    [Fact]
    public async Task Save_ThatChangesNothing_LeavesNoRow()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-2");
        var last = await LastAsync();
        (await recorder.SaveAsync(page)).Dispose();
        Assert.Empty(await SinceAsync(last));
    }

    [Fact]
    public async Task Save_OverAConflict_IsOneRowDespiteTheRetry()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        using var another = await portal.SignedInAsync("recorder");
        var (one, other) = (await recorder.OpenFormAsync("2-2"), await another.OpenFormAsync("2-2"));
        var last = await LastAsync();
        var answers = await Task.WhenAll(recorder.SaveAsync(one, ("68-2-01.a", "80")), another.SaveAsync(other, ("68-2-02.c", "2")));
        Assert.Equal(2, (await SinceAsync(last)).Count);
    }

    [Fact]
    public async Task Assignment_AndVerification_LeaveTheirRows()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var last = await LastAsync();
        (await recorder.PostAsync("/entry/2569/assignments", [new("form", "2-3"), new("officer", (await portal.UserIdAsync("section")).ToString())])).Dispose();
        (await recorder.PostAsync("/entry/2569/1/verification", [])).Dispose();
        var rows = await SinceAsync(last);
        Assert.Equal(2, rows.Count);
        Assert.Contains("AssignedToId", rows[0].Changes);
        Assert.Contains("VerifiedById", rows[1].Changes);
        (await recorder.PostAsync("/entry/2569/assignments", [new("form", "2-3"), new("officer", "")])).Dispose();
    }

    private static (string? Before, string? After) ChangeOf(IEnumerable<JsonElement> changes, string field)
    {
        var change = changes.Single(c => c.GetProperty("entity").GetString() == "Answer" && c.GetProperty("key").GetString()!.EndsWith("/" + field, StringComparison.Ordinal));
        var value = change.GetProperty("properties").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "Value");
        return (value.GetProperty("before").GetString(), value.GetProperty("after").GetString());
    }

    private Task<long> LastAsync() => portal.InDatabaseAsync(db => db.AuditEntries.MaxAsync(a => a.Id));

    private Task<List<AuditEntry>> SinceAsync(long id) => portal.InDatabaseAsync(db => db.AuditEntries.AsNoTracking().Where(a => a.Id > id).OrderBy(a => a.Id).ToListAsync());
}
