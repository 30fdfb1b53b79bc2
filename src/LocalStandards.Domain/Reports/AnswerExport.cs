using System.Globalization;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Reports;

public enum ExportFormat { Csv = 1, Xlsx = 2 }

/// <summary>Queued → running → done, or failed when the server could not store it for too long.</summary>
public enum ExportState { Queued = 1, Running = 2, Done = 3, Failed = 4 }

/// <summary>
/// Everybody's answers of a round as one file, written in the background. Whoever goes on after a stop writes it anew; only
/// what is finished has a name.
/// </summary>
public sealed class AnswerExport
{
    /// <summary>How often writing is tried before it counts as failed.</summary>
    public const int MostAttempts = 5;

    private AnswerExport() { }

    /// <param name="scope">One that <see cref="IsOpenTo"/> the actor.</param>
    /// <param name="total">Rows it will have: one an obligation.</param>
    public static AnswerExport Ask(int roundId, BatchScope scope, ExportFormat format, int total, Actor actor, DateTimeOffset now)
    {
        if (!IsOpenTo(actor, scope) || total <= 0)
            throw new InvalidOperationException($"User {actor.UserId} cannot ask for {total} rows of {scope.Code}.");
        return new AnswerExport
        {
            RoundId = roundId,
            ProvinceId = scope.ProvinceId,
            Format = format,
            Total = total,
            AskedById = actor.UserId!.Value,
            AskedAt = now,
            OpenKey = KeyOf(roundId, scope, format),
            State = ExportState.Queued,
            Stamp = Guid.NewGuid(),
        };
    }

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    public AssessmentRound? Round { get; private set; }
    /// <summary>Null for the country.</summary>
    public int? ProvinceId { get; private set; }
    public Province? Province { get; private set; }
    public ExportFormat Format { get; private set; }
    public int AskedById { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public ExportState State { get; private set; }
    /// <summary>Unique: of one round, scope and format one is under way. Null once it has ended.</summary>
    public string? OpenKey { get; private set; }
    public int Attempts { get; private set; }
    /// <summary>Rows the file has, or will have.</summary>
    public int Total { get; private set; }
    /// <summary>Rows written so far; for showing only.</summary>
    public int Written { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    /// <summary>What was submitted by when it was written; the same for the same answers.</summary>
    public string? Mark { get; private set; }
    /// <summary>The stored file's name; random. Null until it is done.</summary>
    public string? File { get; private set; }
    public long Bytes { get; private set; }
    /// <summary>SHA-256 of the file in lower-case hexadecimal digits.</summary>
    public string? Checksum { get; private set; }
    public Guid Stamp { get; private set; }

    public BatchScope Scope => new(ProvinceId);

    public bool IsOpen => State is ExportState.Queued or ExportState.Running;

    /// <summary>Centre and approver the country and any province, a provincial office its own.</summary>
    public static bool IsOpenTo(Actor actor, BatchScope scope) => scope.DistrictId is null && scope.IsOpenTo(actor);

    public static bool IsAnyOpenTo(Actor actor) =>
        actor.Grants.Any(g => g.Role is Role.ProvincialOfficer or Role.CentralOfficer or Role.CentralApprover);

    public static string KeyOf(int roundId, BatchScope scope, ExportFormat format) =>
        string.Create(CultureInfo.InvariantCulture, $"{roundId}/{scope.Code}/{(int)format}");

    /// <summary>A node begins to write, perhaps after another was stopped while it did.</summary>
    /// <param name="total">Rows it will have by now.</param>
    /// <param name="mark">The same for the same answers.</param>
    public void Begin(int total, string mark, DateTimeOffset now)
    {
        MustBeOpen();
        (State, StartedAt, Total, Written, Mark) = (ExportState.Running, StartedAt ?? now, total, 0, mark);
        Attempts++;
        Stamp = Guid.NewGuid();
    }

    /// <summary>The file is stored.</summary>
    public void Finish(string file, long bytes, string checksum, DateTimeOffset now)
    {
        MustBeOpen();
        (File, Bytes, Checksum, Written) = (file, bytes, checksum, Total);
        End(ExportState.Done, now);
    }

    /// <summary>An attempt failed; the last one settles it.</summary>
    public void Fail(DateTimeOffset now)
    {
        MustBeOpen();
        Stamp = Guid.NewGuid();
        if (Attempts >= MostAttempts)
            End(ExportState.Failed, now);
    }

    private void End(ExportState state, DateTimeOffset now)
    {
        (State, EndedAt, OpenKey) = (state, now, null);
        Stamp = Guid.NewGuid();
    }

    private void MustBeOpen()
    {
        if (!IsOpen)
            throw new InvalidOperationException($"Export {Id} is settled: {State}.");
    }
}
