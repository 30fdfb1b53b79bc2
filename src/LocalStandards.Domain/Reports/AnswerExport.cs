using System.Globalization;
using LocalStandards.Domain.Access;

namespace LocalStandards.Domain.Reports;

public enum ExportFormat { Csv = 1, Xlsx = 2 }

/// <summary>
/// All answers of a round as one file, written in the background. After an interruption it is written anew; a finished one
/// has its <see cref="File"/>.
/// </summary>
public sealed class AnswerExport : GeneratedFile
{
    /// <summary>How often writing is tried before it counts as failed.</summary>
    public const int MostAttempts = 5;

    private AnswerExport() { }

    private AnswerExport(int roundId, BatchScope scope, ExportFormat format, int total, Actor actor, DateTimeOffset now)
        : base(roundId, scope, total, KeyOf(roundId, scope, format), actor, now) => Format = format;

    /// <param name="scope">One that <see cref="IsOpenTo"/> the actor.</param>
    /// <param name="total">Rows it will have: one an obligation.</param>
    /// <exception cref="InvalidOperationException">The scope is not open to the actor, or there is nobody in it.</exception>
    public static AnswerExport Ask(int roundId, BatchScope scope, ExportFormat format, int total, Actor actor, DateTimeOffset now) =>
        IsOpenTo(actor, scope) ? new AnswerExport(roundId, scope, format, total, actor, now)
            : throw new InvalidOperationException($"User {actor.UserId} cannot ask for the answers of {scope.Code}.");

    public ExportFormat Format { get; private set; }
    public int Attempts { get; private set; }
    /// <summary>Rows written so far; for showing only.</summary>
    public int Written { get; private set; }
    /// <summary>Fingerprint of the submissions it was written from; equal for equal answers.</summary>
    public string? Mark { get; private set; }
    /// <summary>The stored file's name; random. Null until it is done.</summary>
    public string? File { get; private set; }
    public long Bytes { get; private set; }
    /// <summary>SHA-256 of the file in lower-case hexadecimal digits.</summary>
    public string? Checksum { get; private set; }

    public BatchScope Scope => new(ProvinceId);

    /// <summary>Centre and approver the country and any province, a provincial office its own.</summary>
    public static bool IsOpenTo(Actor actor, BatchScope scope) => scope.DistrictId is null && scope.IsOpenTo(actor);

    public static bool IsAnyOpenTo(Actor actor) => actor.IsCentre || actor.Has(Role.ProvincialOfficer);

    public static string KeyOf(int roundId, BatchScope scope, ExportFormat format) =>
        string.Create(CultureInfo.InvariantCulture, $"{roundId}/{scope.Code}/{(int)format}");

    /// <summary>A node begins to write, perhaps after another was stopped while it did.</summary>
    /// <param name="total">Rows it will have by now.</param>
    /// <param name="mark">Equal for equal answers.</param>
    public void Begin(int total, string mark, DateTimeOffset now)
    {
        MustBeOpen();
        (Total, Written, Mark) = (total, 0, mark);
        Attempts++;
        Start(now);
    }

    /// <summary>The file is stored.</summary>
    public void Finish(string file, long bytes, string checksum, DateTimeOffset now)
    {
        MustBeOpen();
        (File, Bytes, Checksum, Written) = (file, bytes, checksum, Total);
        End(GeneratedFileState.Done, now);
    }

    /// <summary>An attempt failed; the last one settles it.</summary>
    public void Fail(DateTimeOffset now)
    {
        MustBeOpen();
        Touch();
        if (Attempts >= MostAttempts)
            End(GeneratedFileState.Failed, now);
    }

    private void MustBeOpen()
    {
        if (!IsOpen)
            throw new InvalidOperationException($"Export {Id} is settled: {State}.");
    }
}
