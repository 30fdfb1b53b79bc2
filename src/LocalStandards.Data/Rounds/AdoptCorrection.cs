using System.Text.Json;
using LocalStandards.Data.Audit;
using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Rounds;

/// <summary>
/// Moves who has not submitted, or got it back, to the latest published version of the set: in the caller's transaction,
/// once the version and the return are saved in it. Answers that count no longer are kept aside, the forms that ask
/// otherwise are counted anew and to be verified again. A save under way collides and is redone under the corrected set.
/// </summary>
public sealed class AdoptCorrection(AppDbContext db)
{
    private const int AtATime = 500;

    internal const string Sqlite = """
        INSERT INTO "FormEntries" ("ObligationId", "FormCode", "Required", "Filled", "Missing", "Errors", "Warnings", "Stamp")
        SELECT json_extract(value, '$.Id'), json_extract(value, '$.Form'), json_extract(value, '$.Required'), json_extract(value, '$.Filled'),
            json_extract(value, '$.Missing'), json_extract(value, '$.Errors'), json_extract(value, '$.Warnings'), {1}
        FROM json_each({0}) WHERE true
        ON CONFLICT ("ObligationId", "FormCode") DO UPDATE SET
            "Required" = excluded."Required", "Filled" = excluded."Filled", "Missing" = excluded."Missing", "Errors" = excluded."Errors",
            "Warnings" = excluded."Warnings", "VerifiedAt" = NULL, "VerifiedById" = NULL, "Stamp" = excluded."Stamp"
        """;

    internal const string SqlServer = """
        MERGE [FormEntries] AS kept
        USING OPENJSON({0}) WITH ([Id] int, [Form] nvarchar(20), [Required] int, [Filled] int, [Missing] int, [Errors] int, [Warnings] int) AS counted
        ON kept.[ObligationId] = counted.[Id] AND kept.[FormCode] = counted.[Form]
        WHEN MATCHED THEN UPDATE SET
            [Required] = counted.[Required], [Filled] = counted.[Filled], [Missing] = counted.[Missing], [Errors] = counted.[Errors],
            [Warnings] = counted.[Warnings], [VerifiedAt] = NULL, [VerifiedById] = NULL, [Stamp] = {1}
        WHEN NOT MATCHED THEN INSERT ([ObligationId], [FormCode], [Required], [Filled], [Missing], [Errors], [Warnings], [Stamp])
            VALUES (counted.[Id], counted.[Form], counted.[Required], counted.[Filled], counted.[Missing], counted.[Errors], counted.[Warnings], {1});
        """;

    /// <summary>All of a round and type.</summary>
    /// <returns>How many moved.</returns>
    public Task<int> RunAsync(int roundId, AuthorityType type, DateTimeOffset now, CancellationToken cancel) =>
        MoveAsync(db.Obligations, roundId, type, now, cancel);

    /// <summary>One: whose submission was returned.</summary>
    /// <returns>Whether it moved.</returns>
    public async Task<bool> RunForAsync(int obligationId, DateTimeOffset now, CancellationToken cancel)
    {
        var (roundId, type) = await db.Obligations.Where(o => o.Id == obligationId).Select(o => ValueTuple.Create(o.RoundId, o.Type)).SingleAsync(cancel);
        return await MoveAsync(db.Obligations.Where(o => o.Id == obligationId), roundId, type, now, cancel) > 0;
    }

    private async Task<int> MoveAsync(IQueryable<Obligation> among, int roundId, AuthorityType type, DateTimeOffset now, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A correction is adopted in the transaction that publishes it.");
        if (!(await db.LatestSetsAsync(roundId, cancel)).TryGetValue(type, out var latest))
            return 0;
        var moving = among.Where(o => o.RoundId == roundId && o.Type == type && o.IndicatorSetId != latest
            && !db.Submissions.Any(s => s.ObligationId == o.Id && (s.Status == SubmissionStatus.Submitted || s.Status == SubmissionStatus.Accepted)));
        // Taken first: who submits or answers meanwhile waits for this, and then collides with its stamp.
        var taken = Guid.NewGuid();
        await db.Submissions
            .Where(s => s.Status != SubmissionStatus.Submitted && s.Status != SubmissionStatus.Accepted && moving.Any(o => o.Id == s.ObligationId))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Stamp, taken), cancel);
        var earlier = await moving.Select(o => o.IndicatorSetId).Distinct().ToListAsync(cancel);
        if (earlier.Count == 0)
            return 0;
        var corrected = await ReadAsync(latest, cancel);
        foreach (var id in earlier)
        {
            var correction = new Correction(await ReadAsync(id, cancel), corrected);
            var begun = moving.Where(o => o.IndicatorSetId == id && db.Submissions.Any(s => s.ObligationId == o.Id && s.Stamp == taken));
            await PutAsideAsync(begun, [.. correction.SetAside.Keys], AsideName.SuffixOf(correction.Before.Version), cancel);
            await CountAsync(begun, correction, taken, cancel);
        }
        var moved = await moving.ExecuteUpdateAsync(set => set.SetProperty(o => o.IndicatorSetId, latest), cancel);
        await NoteAsync(roundId, type, latest, moved, now, cancel);
        return moved;
    }

    // Afresh, never the kept one: what is published in this transaction may yet be taken back.
    private async Task<IndicatorSetDefinition> ReadAsync(int setId, CancellationToken cancel) =>
        IndicatorSetReader.ReadOne(await db.IndicatorSets.Where(s => s.Id == setId).Select(s => s.Document).SingleAsync(cancel));

    internal async Task PutAsideAsync(IQueryable<Obligation> begun, List<string> fields, string suffix, CancellationToken cancel)
    {
        if (fields.Count == 0)
            return;
        var ids = begun.Select(o => o.Id);
        await db.Set<Answer>().Where(a => ids.Contains(a.ObligationId) && fields.Contains(a.Field))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Field, a => a.Field + suffix), cancel);
    }

    /// <summary>Counts the touched forms by the domain, many authorities with one statement.</summary>
    private async Task CountAsync(IQueryable<Obligation> begun, Correction correction, Guid stamp, CancellationToken cancel)
    {
        var forms = correction.After.Forms.Where(f => correction.TouchedForms.Contains(f.Code)).ToList();
        if (forms.Count == 0)
            return;
        var counting = new Counting(db, correction.After, forms, await IndicatorSets.ReadComparableAsync(db, correction.After.YearBE, cancel));
        foreach (var some in (await begun.OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancel)).Chunk(AtATime))
        {
            var counts = await counting.CountAsync(some, cancel);
            await db.Database.ExecuteSqlRawAsync(db is SqliteAppDbContext ? Sqlite : SqlServer, [JsonSerializer.Serialize(counts), stamp], cancel);
        }
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

    /// <summary>How far the forms of some authorities have come under the corrected set.</summary>
    private sealed class Counting(
        AppDbContext db, IndicatorSetDefinition set, List<FormDefinition> forms, IReadOnlyDictionary<string, string> comparable)
    {
        private readonly List<Indicator> indicators = [.. forms.SelectMany(f => set.IndicatorsOf(f))];
        // What else was answered is not needed to count these.
        private readonly List<string> fields = [.. forms.SelectMany(f => set.IndicatorsOf(f)).SelectMany(i => i.Items.Select(item => item.Key)
            .Concat([FieldName.NotApplicable, FieldName.Reason, FieldName.NotDone, FieldName.Note, FieldName.Confirm])
            .Select(key => new FieldName(i.Code, key).ToString()))];

        public async Task<List<FormCount>> CountAsync(int[] obligations, CancellationToken cancel)
        {
            var standing = await db.Obligations.AsNoTracking().Where(o => obligations.Contains(o.Id)).Standing(db).ToListAsync(cancel);
            var answers = await db.Set<Answer>().AsNoTracking()
                .Where(a => obligations.Contains(a.ObligationId) && fields.Contains(a.Field))
                .Select(a => new { a.ObligationId, a.Field, a.Value })
                .ToListAsync(cancel);
            var before = await BeforeAsync([.. standing.Select(s => s.Before).OfType<VersionKey>().Select(b => b.ObligationId)], cancel);
            var byObligation = answers.ToLookup(a => a.ObligationId);
            // Counting is most of the work, and all of it pure.
            return
            [
                .. from one in standing.AsParallel()
                   let sheet = new AnswerSheet(byObligation[one.Obligation.Id].ToDictionary(a => a.Field, a => a.Value))
                   {
                       LastYear = before.TryGetValue(one.BeforeId ?? 0, out var document)
                           ? IndicatorSets.Figures(AnswerDocument.Read(document), comparable, indicators)
                           : [],
                   }
                   from form in forms
                   let progress = set.Assess(form, sheet, one.Obligation.Tier).Progress
                   select new FormCount(one.Obligation.Id, form.Code, progress.Required, progress.Filled, progress.Missing, progress.Errors, progress.Warnings),
            ];
        }

        /// <summary>What was submitted the year before, where anything of it compares.</summary>
        /// <param name="obligations">Of that year.</param>
        private async Task<Dictionary<int, string>> BeforeAsync(List<int> obligations, CancellationToken cancel) =>
            indicators.Exists(i => comparable.ContainsKey(i.Code))
                ? await (
                    from s in db.Submissions
                    where obligations.Contains(s.ObligationId)
                    join v in db.SubmissionVersions on new { s.ObligationId, Number = s.Version } equals new { v.ObligationId, v.Number }
                    select new { v.ObligationId, v.AnswersDocument }).ToDictionaryAsync(v => v.ObligationId, v => v.AnswersDocument, cancel)
                : [];
    }

    private sealed record FormCount(int Id, string Form, int Required, int Filled, int Missing, int Errors, int Warnings);
}
