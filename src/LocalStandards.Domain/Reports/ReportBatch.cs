using System.Globalization;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Domain.Reports;

/// <summary>Why the server holds a batch up; its reports are in order.</summary>
public enum BatchTrouble
{
    /// <summary>No browser is installed to print with.</summary>
    NoPrinter = 1,
    /// <summary>The disk is full, or the folder cannot be written to.</summary>
    NoStorage = 2,
}

/// <summary>
/// Many authorities' reports, asked for at once and printed in the background: each the version that was the latest when
/// it was asked for. Items are recorded one by one, so that after an interruption it is known exactly what is left.
/// </summary>
public sealed class ReportBatch : GeneratedFile
{
    /// <summary>How long a batch waits for a server in trouble before it gives up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly List<ReportBatchItem> items = [];

    private ReportBatch() { }

    private ReportBatch(int roundId, BatchScope scope, int total, Actor actor, DateTimeOffset now)
        : base(roundId, scope, total, KeyOf(roundId, scope), actor, now)
    {
    }

    /// <param name="scope">One that is open to the actor.</param>
    /// <param name="reports">The latest submitted version of each authority; at least one.</param>
    /// <param name="origin">Where the portal was reached: the QR of the demo's reports leads there.</param>
    public static ReportBatch Ask(
        int roundId, BatchScope scope, IReadOnlyCollection<ReportBatchItem> reports, Uri origin, Actor actor, DateTimeOffset now)
    {
        var batch = new ReportBatch(roundId, scope, reports.Count, actor, now) { DistrictId = scope.DistrictId, Origin = origin.ToString() };
        batch.items.AddRange(reports);
        return batch;
    }

    public int? DistrictId { get; private set; }
    public District? District { get; private set; }
    public string Origin { get; private set; } = "";
    public BatchTrouble? Trouble { get; private set; }
    public DateTimeOffset? TroubleSince { get; private set; }

    /// <summary>Loaded only where the batch is made.</summary>
    public IReadOnlyList<ReportBatchItem> Items => items;

    public BatchScope Scope => new(ProvinceId, DistrictId);

    public static string KeyOf(int roundId, BatchScope scope) => string.Create(CultureInfo.InvariantCulture, $"{roundId}/{scope.Code}");

    /// <summary>A node has taken it up.</summary>
    public void Begin(DateTimeOffset now)
    {
        if (State == GeneratedFileState.Queued)
            Start(now);
    }

    /// <summary>The server cannot go on for the present; after an hour of it the batch gives up.</summary>
    public void Stall(BatchTrouble trouble, DateTimeOffset now)
    {
        if (!IsOpen)
            return;
        if (Trouble == trouble)
        {
            if (now - TroubleSince >= Patience)
                End(GeneratedFileState.Failed, now);
            return;
        }
        (Trouble, TroubleSince) = (trouble, now);
        Touch();
    }

    /// <summary>Clears the trouble, once a report was printed.</summary>
    public void Recover()
    {
        if (Trouble is null)
            return;
        (Trouble, TroubleSince) = (null, null);
        Touch();
    }

    /// <summary>Ends the batch, once every item is printed or has failed.</summary>
    /// <param name="isAnyPrinted">Without one the batch has failed.</param>
    public void Finish(bool isAnyPrinted, DateTimeOffset now)
    {
        if (!IsOpen)
            return;
        Recover();
        End(isAnyPrinted ? GeneratedFileState.Done : GeneratedFileState.Failed, now);
    }

    /// <summary>Stops printing; printed reports stay.</summary>
    /// <returns>False when it had ended already.</returns>
    public bool Cancel(DateTimeOffset now)
    {
        if (!IsOpen)
            return false;
        End(GeneratedFileState.Cancelled, now);
        return true;
    }

    /// <summary>Queues an ended batch again: items not yet printed, and failed ones with all their attempts anew.</summary>
    /// <param name="unprinted">All of the batch's that are not printed.</param>
    /// <returns>False when it is under way, or nothing is left.</returns>
    public bool Resume(IReadOnlyCollection<ReportBatchItem> unprinted)
    {
        if (IsOpen || unprinted.Count == 0)
            return false;
        foreach (var item in unprinted)
            item.TryAgain();
        (Trouble, TroubleSince) = (null, null);
        Queue(KeyOf(RoundId, Scope));
        return true;
    }
}
