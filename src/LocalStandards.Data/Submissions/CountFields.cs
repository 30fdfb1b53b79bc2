using LocalStandards.Data.Saving;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LocalStandards.Data.Submissions;

/// <summary>
/// Counts how often each field is answered in the submissions that are in progress. It reads all of their documents, which
/// is too much for a page: a job does it now and then (<see cref="FieldCount"/>).
/// </summary>
public sealed class CountFields(AppDbContext db)
{
    /// <returns>How many documents were read.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var inProgress =
            from s in db.Submissions
            where s.Status == SubmissionStatus.InProgress
            join o in db.Obligations on s.ObligationId equals o.Id
            select new { o.Id, o.IndicatorSetId };
        var counts = await inProgress.GroupBy(o => o.IndicatorSetId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => new Counts(g.Count), cancel);
        var documents = (
            from o in inProgress
            join d in db.Set<FormDocument>() on o.Id equals d.ObligationId
            select new { o.IndicatorSetId, d.Text }).AsNoTracking().AsAsyncEnumerable();
        var read = 0;
        await foreach (var document in documents.WithCancellation(cancel))
        {
            read++;
            // Begun between the two reads.
            if (!counts.TryGetValue(document.IndicatorSetId, out var of))
                continue;
            foreach (var (field, value) in FormDocument.PublicAnswers(document.Text))
                of.Add(field, value);
        }
        await WriteAsync(counts, now, cancel);
        return read;
    }

    private async Task WriteAsync(Dictionary<int, Counts> counts, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.FieldCounts.ExecuteDeleteAsync(cancel);
        using (var rows = new BulkInsert<FieldCount>(db, transaction.GetDbTransaction(), isChecked: true))
        {
            foreach (var (setId, of) in counts)
            {
                foreach (var (field, (answered, zeros)) in of.Fields)
                    rows.Add(new FieldCount { IndicatorSetId = setId, Field = field, Answered = answered, Zeros = zeros, InProgress = of.InProgress, At = now });
            }
        }
        await transaction.CommitAsync(cancel);
    }

    private sealed class Counts(int inProgress)
    {
        public int InProgress => inProgress;

        public Dictionary<string, (int Answered, int Zeros)> Fields { get; } = new(StringComparer.Ordinal);

        public void Add(string field, string value)
        {
            if (value.Length == 0)
                return;
            var (answered, zeros) = Fields.GetValueOrDefault(field);
            Fields[field] = (answered + 1, zeros + (value == "0" ? 1 : 0));
        }
    }
}
