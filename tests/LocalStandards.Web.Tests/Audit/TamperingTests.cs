using LocalStandards.Data.Audit;
using LocalStandards.Web.Tests.Seed;
using Xunit;

namespace LocalStandards.Web.Tests.Audit;

/// <summary>Whatever is done to sealed rows past the portal, the check finds (quality.md 11).</summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private DatabaseFile file = null!;

    [Fact]
    public async Task Trail_Untouched_Holds()
    {
        var finding = await file.CheckAsync();
        Assert.Equal((null, 3, 9, 1), (finding.Flaw, finding.Seals, finding.Rows, finding.Unsealed));
        Assert.Equal((await file.SealsAsync())[^1].Hash, finding.LastSeal!.Hash);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Changes = replace(Changes, '๑๒', '๑๓') WHERE Id = 50", AuditFlawKind.Changed, 2)]
    [InlineData("UPDATE AuditEntries SET Id = 51 WHERE Id = 50", AuditFlawKind.Changed, 2)]
    [InlineData("UPDATE AuditEntries SET Address = RequestId, RequestId = Address WHERE Id = 90", AuditFlawKind.Changed, 3)]
    [InlineData("UPDATE AuditEntries SET Address = '' WHERE Id = 90", AuditFlawKind.Changed, 3)]
    [InlineData("DELETE FROM AuditEntries WHERE Id = 10", AuditFlawKind.RowMissing, 1)]
    [InlineData("DELETE FROM AuditEntries WHERE Id = 90", AuditFlawKind.RowMissing, 3)]
    [InlineData("DELETE FROM AuditEntries WHERE SealNumber = 2", AuditFlawKind.RowMissing, 2)]
    [InlineData("DELETE FROM AuditEntries", AuditFlawKind.RowMissing, 1)]
    [InlineData("UPDATE AuditEntries SET SealNumber = NULL WHERE Id = 50", AuditFlawKind.RowMissing, 2)]
    [InlineData("UPDATE AuditEntries SET SealNumber = 3 WHERE Id = 50", AuditFlawKind.RowMissing, 2)]
    [InlineData("UPDATE AuditEntries SET SealNumber = 2 WHERE Id = 90", AuditFlawKind.RowAdded, 2)]
    [InlineData("UPDATE AuditEntries SET SealNumber = 3 WHERE Id = 100", AuditFlawKind.RowAdded, 3)]
    [InlineData("INSERT INTO AuditEntries (Id, At, Action, Changes, SealNumber) SELECT 55, At, Action, Changes, 2 FROM AuditEntries WHERE Id = 50", AuditFlawKind.RowAdded, 2)]
    [InlineData("INSERT INTO AuditEntries (Id, At, Action, Changes, SealNumber) SELECT 55, At, Action, Changes, 0 FROM AuditEntries WHERE Id = 50", AuditFlawKind.RowAdded, 1)]
    [InlineData("DELETE FROM AuditSeals WHERE Number = 1", AuditFlawKind.SealMissing, 1)]
    [InlineData("DELETE FROM AuditSeals WHERE Number = 2", AuditFlawKind.SealMissing, 2)]
    [InlineData("DELETE FROM AuditSeals WHERE Number = 3", AuditFlawKind.SealMissing, 3)]
    [InlineData("DELETE FROM AuditSeals", AuditFlawKind.SealMissing, 1)]
    [InlineData("DELETE FROM AuditSeals WHERE Number = 2; DELETE FROM AuditEntries WHERE SealNumber = 2", AuditFlawKind.SealMissing, 2)]
    [InlineData("UPDATE AuditSeals SET Hash = zeroblob(32) WHERE Number = 1", AuditFlawKind.Changed, 1)]
    [InlineData("UPDATE AuditSeals SET SealedAt = datetime(SealedAt, '+1 day') WHERE Number = 3", AuditFlawKind.Changed, 3)]
    [InlineData("UPDATE AuditSeals SET LastId = 1000 WHERE Number = 2", AuditFlawKind.Changed, 2)]
    [InlineData("UPDATE AuditSeals SET Number = 4 WHERE Number = 3", AuditFlawKind.SealMissing, 3)]
    public async Task Trail_TamperedWith_IsFoundAtItsSeal(string sql, AuditFlawKind kind, int seal)
    {
        await file.SqlAsync(sql);
        var finding = await file.CheckAsync();
        Assert.Equal((kind, seal), (finding.Flaw?.Kind, finding.Flaw?.Seal));
        // Up to it everything holds.
        Assert.Equal((seal - 1, 3 * (seal - 1)), (finding.Seals, finding.Rows));
    }

    /// <summary>A column that no seal covers could be changed unseen; a new column must be hashed, or be named here.</summary>
    [Fact]
    public async Task Row_ChangedInAnyColumn_IsFound()
    {
        var columns = await file.InAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(AuditEntry))!.GetProperties().Select(p => (p.Name, p.ClrType)).ToList()));
        foreach (var (name, type) in columns.Where(c => c.Name != nameof(AuditEntry.SealNumber)))
        {
            var other = type == typeof(DateTimeOffset) ? $"datetime({name}, '-1 second')" : type == typeof(string) ? $"{name} || ' '" : $"{name} + 1";
            await file.SqlAsync($"CREATE TABLE Kept AS SELECT * FROM AuditEntries WHERE Id = 60; UPDATE AuditEntries SET {name} = {other} WHERE Id = 60");
            Assert.Equal(new AuditFlaw(AuditFlawKind.Changed, 2), (await file.CheckAsync()).Flaw);
            await file.SqlAsync("DELETE FROM AuditEntries WHERE Id IN (60, 61); INSERT INTO AuditEntries SELECT * FROM Kept; DROP TABLE Kept");
            Assert.Null((await file.CheckAsync()).Flaw);
        }
        Assert.Equal(10, columns.Count);
    }

    [Fact]
    public async Task Row_PutAmongSealedOnesLongAfter_IsFoundBeforeAndAfterItIsSealed()
    {
        await file.WriteAsync(file.Clock.Now.AddDays(-2), 55);
        Assert.Equal(new AuditFlaw(AuditFlawKind.RowAdded, 3, 55), (await file.CheckAsync()).Flaw);
        await file.SealAsync();
        Assert.Equal(new AuditFlaw(AuditFlawKind.RowAdded, 4, 55), (await file.CheckAsync()).Flaw);
    }

    [Fact]
    public async Task Trail_MadeAnew_IsFoundByASealThatWasNoted()
    {
        var noted = (await file.SealsAsync())[1];
        Assert.Null((await file.CheckAsync(noted)).Flaw);
        await file.SqlAsync("UPDATE AuditEntries SET SealNumber = NULL; DELETE FROM AuditSeals; UPDATE AuditEntries SET UserId = 8 WHERE Id = 20");
        await file.SealAsync();
        // One seal, where there were three.
        Assert.Null((await file.CheckAsync()).Flaw);
        Assert.Equal(new AuditFlaw(AuditFlawKind.SealMissing, 2), (await file.CheckAsync(noted)).Flaw);
        await file.WriteAsync(110);
        await file.SealAsync();
        Assert.Equal(new AuditFlaw(AuditFlawKind.NotAsNoted, 2), (await file.CheckAsync(noted)).Flaw);
    }

    [Fact]
    public async Task Trail_CutOffAtItsEnd_IsFoundByASealThatWasNoted()
    {
        var noted = (await file.SealsAsync())[^1];
        await file.SqlAsync("DELETE FROM AuditEntries WHERE SealNumber = 3; DELETE FROM AuditSeals WHERE Number = 3");
        Assert.Null((await file.CheckAsync()).Flaw);
        Assert.Equal(new AuditFlaw(AuditFlawKind.SealMissing, 3), (await file.CheckAsync(noted)).Flaw);
    }

    /// <summary>The stored form of a seal: computed here by hand, so that no change of the code can go unnoticed.</summary>
    [Fact]
    public async Task Hash_OfASeal_IsOfTheBytesItSays()
    {
        await using var other = await DatabaseFile.EmptyAsync();
        await other.InAsync(async db =>
        {
            db.Add(new AuditEntry { Id = 1, At = DateTimeOffset.UnixEpoch, UserId = 2, Action = "ก", Changes = "[]" });
            await db.SaveChangesAsync();
            return await new SealAudit(db).RunAsync(DateTimeOffset.UnixEpoch, default);
        });
        var epoch = Number(DateTimeOffset.UnixEpoch.UtcTicks);
        var row = Number(1) + epoch + Number(2) + "00" + "00" + "00" + "00" + Number(3) + "E0B881" + Number(2) + "5B5D";
        var bytes = Convert.FromHexString(new string('0', 64) + row + Number(1) + Number(1) + Number(1) + Number(1) + epoch);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(bytes), Assert.Single(await other.SealsAsync()).Hash);

        static string Number(long value) => "01" + Convert.ToHexString(BitConverter.GetBytes(value));
    }

    /// <summary>Three seals of three rows, ids 10 to 90, and one row that waits.</summary>
    public async Task InitializeAsync()
    {
        file = await DatabaseFile.EmptyAsync();
        for (var seal = 0; seal < 3; seal++)
        {
            await file.WriteAsync(Enumerable.Range(1, 3).Select(i => 10L * (3 * seal + i)));
            await file.SealAsync();
            file.Clock.Advance(TimeSpan.FromSeconds(20));
        }
        await file.WriteAsync(100);
    }

    public async Task DisposeAsync() => await file.DisposeAsync();
}
