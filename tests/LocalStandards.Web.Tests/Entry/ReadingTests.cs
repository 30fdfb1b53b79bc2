using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>What a form page and a save ask the database for, and how it finds it.</summary>
public sealed class ReadingTests(ProbedPortal portal) : IClassFixture<ProbedPortal>
{
    /// <summary>However many have answered: a join that SQLite lays out in full takes a second on the whole country, and nothing on the small demo.</summary>
    [Fact]
    public async Task Form_ShownAndSaved_ReadsItsDocumentsByTheirKeysAlone()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-3");
        portal.Sql.Reset();
        await recorder.OpenFormAsync("2-3");
        (await recorder.SaveAsync(page, ("68-3-02.a", "4803"))).Dispose();
        var reads = portal.Sql.Reads.Where(sql => sql.Contains("\"FormDocuments\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, reads.Count);
        foreach (var sql in reads)
        {
            var plan = await portal.InDatabaseAsync(async db =>
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = "EXPLAIN QUERY PLAN " + sql;
                await db.Database.OpenConnectionAsync();
                await using var reader = await command.ExecuteReaderAsync();
                var steps = new List<string>();
                while (await reader.ReadAsync())
                    steps.Add(reader.GetString(3));
                return steps;
            });
            Assert.Equal(3, plan.Count);
            Assert.All(plan, step => Assert.StartsWith("SEARCH", step));
        }
    }
}
