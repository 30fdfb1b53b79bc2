namespace LocalStandards.Domain.Reports;

public enum BatchItemState { Waiting = 1, Printed = 2, Failed = 3 }

/// <summary>Why a report could not be printed.</summary>
public enum BatchItemFailure
{
    /// <summary>What was submitted cannot be made into a report.</summary>
    Content = 1,
    /// <summary>The browser failed on it.</summary>
    Printing = 2,
    /// <summary>It took longer than one document may.</summary>
    TooSlow = 3,
}

/// <summary>One authority's report in a batch. Settled once: its stamp lets only the first of two nodes record it.</summary>
public sealed class ReportBatchItem
{
    /// <summary>Then it counts as failed, and the others go on.</summary>
    public const int MostAttempts = 3;

    private ReportBatchItem() { }

    public ReportBatchItem(int obligationId, int versionNumber) =>
        (ObligationId, VersionNumber, State, Stamp) = (obligationId, versionNumber, BatchItemState.Waiting, Guid.NewGuid());

    public int BatchId { get; private set; }
    public int ObligationId { get; private set; }
    public int VersionNumber { get; private set; }
    public BatchItemState State { get; private set; }
    public int Attempts { get; private set; }
    /// <summary>Of the last attempt; null when it succeeded.</summary>
    public BatchItemFailure? Failure { get; private set; }
    /// <summary>The stored PDF's name; random.</summary>
    public string? File { get; private set; }
    public int Bytes { get; private set; }
    public Guid Stamp { get; private set; }

    /// <summary>The PDF is stored.</summary>
    /// <exception cref="InvalidOperationException">It was settled already.</exception>
    public void Print(string file, int bytes)
    {
        Attempt();
        (State, Failure, File, Bytes) = (BatchItemState.Printed, null, file, bytes);
    }

    /// <summary>An attempt failed; the last one settles it.</summary>
    /// <exception cref="InvalidOperationException">It was settled already.</exception>
    public void Fail(BatchItemFailure failure)
    {
        Attempt();
        Failure = failure;
        if (Attempts >= MostAttempts)
            State = BatchItemState.Failed;
    }

    internal void TryAgain()
    {
        (State, Attempts, Failure, File, Bytes) = (BatchItemState.Waiting, 0, null, null, 0);
        Stamp = Guid.NewGuid();
    }

    private void Attempt()
    {
        if (State != BatchItemState.Waiting)
            throw new InvalidOperationException($"Report {ObligationId} of batch {BatchId} is settled: {State}.");
        Attempts++;
        Stamp = Guid.NewGuid();
    }
}
