using System.Text.Encodings.Web;
using System.Text.Json;
using LocalStandards.Data.Audit;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Submissions;

/// <summary>
/// Moves who has not submitted, or got it back, to the latest published version of the set: in the caller's transaction,
/// once the version and the return are saved in it. Answers that count no longer are superseded, the others go to the form
/// that asks them now; forms that ask otherwise are counted anew and to be verified again. A save under way collides and is
/// redone under the corrected set.
/// </summary>
public sealed class AdoptCorrection(AppDbContext db)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Works out beforehand what publishing a set will come to.</summary>
    public async Task<IReadOnlyList<AdoptionAhead>> WorkAheadAsync(IndicatorSet set, CancellationToken cancel)
    {
        var (corrected, moving) = (IndicatorSetReader.ReadOne(set.Document), Moving(db.Obligations, set.RoundId, set.Type, set.Id));
        var everPersonal = (await EverPersonalAsync(set.RoundId, set.Type, cancel)).Union(corrected.PersonalFields()).ToHashSet(StringComparer.Ordinal);
        var comparable = await ComparableAsync(set.RoundId, corrected, cancel);
        var ahead = new List<AdoptionAhead>();
        foreach (var id in await moving.Select(o => o.IndicatorSetId).Distinct().ToListAsync(cancel))
        {
            var correction = new Correction(await ReadAsync(id, cancel), corrected);
            var begun = await moving.Where(o => o.IndicatorSetId == id && db.Submissions.Any(s => s.ObligationId == o.Id)).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancel);
            var forms = new Dictionary<int, AdoptedForms>(begun.Count);
            await foreach (var some in new AdoptingForms(db, correction, everPersonal, comparable).OfAsync(begun, null, cancel))
            {
                foreach (var adopted in some)
                    forms.Add(adopted.Id, adopted);
            }
            ahead.Add(new AdoptionAhead(correction, everPersonal, comparable, forms));
        }
        return ahead;
    }

    /// <summary>All of a round and type.</summary>
    /// <param name="ahead">What was worked out before the transaction, one for each version that is left.</param>
    /// <returns>How many moved.</returns>
    public Task<int> RunAsync(int roundId, AuthorityType type, DateTimeOffset now, CancellationToken cancel, IReadOnlyList<AdoptionAhead>? ahead = null) =>
        MoveAsync(db.Obligations, roundId, type, now, ahead ?? [], cancel);

    /// <summary>One: whose submission was returned.</summary>
    /// <returns>Whether it moved.</returns>
    public async Task<bool> RunForAsync(int obligationId, DateTimeOffset now, CancellationToken cancel)
    {
        var (roundId, type) = await db.Obligations.Where(o => o.Id == obligationId).Select(o => ValueTuple.Create(o.RoundId, o.Type)).SingleAsync(cancel);
        return await MoveAsync(db.Obligations.Where(o => o.Id == obligationId), roundId, type, now, [], cancel) > 0;
    }

    private async Task<int> MoveAsync(
        IQueryable<Obligation> among, int roundId, AuthorityType type, DateTimeOffset now, IReadOnlyList<AdoptionAhead> ahead, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A correction is adopted in the transaction that publishes it.");
        if (!(await db.LatestSetsAsync(roundId, cancel)).TryGetValue(type, out var latest))
            return 0;
        var moving = Moving(among, roundId, type, latest);
        // Taken first: who submits or answers meanwhile waits for this, and then collides with its stamp.
        var taken = Guid.NewGuid();
        await db.Submissions
            .Where(s => !s.Status.CountsAsSubmitted() && moving.Any(o => o.Id == s.ObligationId))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Stamp, taken), cancel);
        var earlier = await moving.Select(o => o.IndicatorSetId).Distinct().ToListAsync(cancel);
        if (earlier.Count == 0)
            return 0;
        var corrected = await ReadAsync(latest, cancel);
        var everPersonal = await EverPersonalAsync(roundId, type, cancel);
        var comparable = await ComparableAsync(roundId, corrected, cancel);
        foreach (var id in earlier)
        {
            var correction = new Correction(await ReadAsync(id, cancel), corrected);
            var adopting = new AdoptingForms(db, correction, everPersonal, comparable);
            var begun = moving.Where(o => o.IndicatorSetId == id && db.Submissions.Any(s => s.ObligationId == o.Id && s.Stamp == taken)).Select(o => o.Id);
            await adopting.TakeAsync(begun, cancel);
            await foreach (var some in adopting.OfAsync(await begun.Order().ToListAsync(cancel), ahead.FirstOrDefault(a => a.IsOf(correction, everPersonal, comparable)), cancel))
                await WriteAsync(some, taken, cancel);
        }
        var moved = await moving.ExecuteUpdateAsync(set => set.SetProperty(o => o.IndicatorSetId, latest), cancel);
        await NoteAsync(roundId, type, latest, moved, now, cancel);
        return moved;
    }

    private IQueryable<Obligation> Moving(IQueryable<Obligation> among, int roundId, AuthorityType type, int setId) =>
        among.Where(o => o.RoundId == roundId && o.Type == type && o.IndicatorSetId != setId
            && !db.Submissions.Any(s => s.ObligationId == o.Id && s.Status.CountsAsSubmitted()));

    private async Task<IReadOnlyDictionary<string, string>> ComparableAsync(int roundId, IndicatorSetDefinition corrected, CancellationToken cancel)
    {
        var programme = await db.Rounds.Where(r => r.Id == roundId).Select(r => r.Programme).SingleAsync(cancel);
        return await IndicatorSets.ReadComparableAsync(db, programme, corrected.YearBE, cancel);
    }

    // Never from the cache: a set published in this transaction may yet be rolled back.
    private async Task<IndicatorSetDefinition> ReadAsync(int setId, CancellationToken cancel) =>
        IndicatorSetReader.ReadOne(await db.IndicatorSets.Where(s => s.Id == setId).Select(s => s.Document).SingleAsync(cancel));

    private async Task<IReadOnlySet<string>> EverPersonalAsync(int roundId, AuthorityType type, CancellationToken cancel) => (await db.IndicatorSets
        .Where(s => s.RoundId == roundId && s.Type == type && s.Status == IndicatorSetStatus.Published).Select(s => s.Document).ToListAsync(cancel))
        .SelectMany(document => IndicatorSetReader.ReadOne(document).PersonalFields()).ToHashSet(StringComparer.Ordinal);

    private async Task WriteAsync(IReadOnlyList<AdoptedForms> adopted, Guid stamp, CancellationToken cancel)
    {
        var (forms, documents) = db is SqliteAppDbContext ? (AdoptionSql.SqliteForms, AdoptionSql.SqliteDocuments) : (AdoptionSql.SqlServerForms, AdoptionSql.SqlServerDocuments);
        await db.Database.ExecuteSqlRawAsync(forms, [JsonSerializer.Serialize(adopted.SelectMany(a => a.Forms), Json), stamp], cancel);
        await db.Database.ExecuteSqlRawAsync(documents, [JsonSerializer.Serialize(adopted.SelectMany(a => a.Documents), Json)], cancel);
    }

    /// <summary>Bulk statements go past the audit: one row says what they did.</summary>
    private async Task NoteAsync(int roundId, AuthorityType type, int setId, int moved, DateTimeOffset now, CancellationToken cancel)
    {
        if (moved == 0)
            return;
        db.Add(new AuditEntry
        {
            At = now,
            UserId = db.Origin.UserId,
            Role = db.Origin.Role,
            Address = db.Origin.Address,
            RequestId = db.Origin.RequestId,
            AuthorityId = db.Origin.AuthorityId,
            Action = "adopt-correction",
            Changes = JsonSerializer.Serialize(new[] { new { entity = nameof(Obligation), round = roundId, type = type.DataCode(), set = setId, count = moved } }),
        });
        await db.SaveChangesAsync(cancel);
    }
}
