namespace LocalStandards.Documents.Printing;

/// <summary>The queue is full; asking again in a moment may succeed.</summary>
public sealed class PrinterBusyException : Exception
{
    public PrinterBusyException() : base("Too many documents are waiting to be printed.")
    {
    }
}
