using System.Globalization;


namespace LocalStandards.Domain.Letters;

/// <summary>That an office registered a letter: its own number and time. At one office there may be several [001].</summary>
public sealed class LetterReceipt
{
    private LetterReceipt() { }

    public LetterReceipt(string desk, string number, DateOnly on, TimeOnly? at) => (Desk, Number, On, At) = (desk, number, on, at);

    public int Id { get; private set; }
    public int HopId { get; private set; }
    /// <summary>Which desk stamped it: ศาลากลางจังหวัด, สถจ.</summary>
    public string Desk { get; private set; } = "";
    public string Number { get; private set; } = "";
    public DateOnly On { get; private set; }
    public TimeOnly? At { get; private set; }
}

/// <summary>
/// What became of a letter at one office of its route. A row only once something has: who should have it follows from the
/// route, so that sending to the country writes nothing for each.
/// </summary>
public sealed class LetterHop
{
    private readonly List<LetterReceipt> receipts = [];

    private LetterHop() { }

    public LetterHop(int letterId, Office office) => (LetterId, OfficeKind, OfficeId) = (letterId, office.Kind, office.Id);

    public int Id { get; private set; }
    public int LetterId { get; private set; }
    public OfficialLetter? Letter { get; private set; }
    public OfficeKind OfficeKind { get; private set; }
    public int OfficeId { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }
    public int? ReadById { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public int? AcknowledgedById { get; private set; }
    public DateTimeOffset? ForwardedAt { get; private set; }
    public int? ForwardedById { get; private set; }
    /// <summary>The letter with which it was forwarded; null where it was forwarded without one.</summary>
    public int? CoveringLetterId { get; private set; }
    public OfficialLetter? CoveringLetter { get; private set; }
    /// <summary>The day it came: that of the first receipt, or else when it was first opened here.</summary>
    public DateOnly? ReceivedOn { get; private set; }
    public IReadOnlyList<LetterReceipt> Receipts => receipts;
    public Guid Stamp { get; private set; } = Guid.NewGuid();

    public Office Office => new(OfficeKind, OfficeId);

    /// <summary>The first time only.</summary>
    /// <returns>Whether that was not known yet.</returns>
    public bool Read(int? byId, DateTimeOffset now)
    {
        if (ReadAt is not null)
            return false;
        (ReadAt, ReadById) = (now, byId);
        Came(Thai.Bangkok.DateOf(now));
        return true;
    }

    /// <summary>The first time only.</summary>
    public bool Acknowledge(int? byId, DateTimeOffset now)
    {
        if (AcknowledgedAt is not null)
            return false;
        Read(byId, now);
        (AcknowledgedAt, AcknowledgedById, Stamp) = (now, byId, Guid.NewGuid());
        return true;
    }

    /// <param name="receipt">Dated as the stamp says, which may be before the letter was recorded here, never before it was signed.</param>
    public LetterHopRefusal? Receive(LetterReceipt receipt, DateOnly signedOn, DateTimeOffset now)
    {
        if (receipt.On < signedOn)
            return LetterHopRefusal.BeforeSigning;
        if (receipt.On > Thai.Bangkok.DateOf(now))
            return LetterHopRefusal.InTheFuture;
        if (receipts.Exists(r => r.Desk == receipt.Desk && r.Number == receipt.Number && r.On == receipt.On))
            return LetterHopRefusal.Twice;
        receipts.Add(receipt);
        Came(receipt.On);
        return null;
    }

    /// <summary>Sends it on to those below, with the office's own letter or without; once.</summary>
    public LetterHopRefusal? Forward(OfficialLetter? covering, DateOnly signedOn, int? byId, DateTimeOffset now)
    {
        if (ForwardedAt is not null)
            return LetterHopRefusal.Twice;
        if (covering?.SignedOn < signedOn)
            return LetterHopRefusal.BeforeSigning;
        if (covering?.SignedOn > Thai.Bangkok.DateOf(now))
            return LetterHopRefusal.InTheFuture;
        Acknowledge(byId, now);
        (CoveringLetter, ForwardedAt, ForwardedById, Stamp) = (covering, now, byId, Guid.NewGuid());
        covering?.Circulate(now);
        return null;
    }

    private void Came(DateOnly day)
    {
        if (ReceivedOn is null || day < ReceivedOn)
            ReceivedOn = day;
        Stamp = Guid.NewGuid();
    }
}

/// <summary>Why a receipt or a forwarding is not taken.</summary>
public enum LetterHopRefusal
{
    /// <summary>Dated before the letter that it is about.</summary>
    BeforeSigning = 1,
    InTheFuture,
    /// <summary>It is recorded already.</summary>
    Twice,
    /// <summary>The covering letter's number is that of another letter of the year.</summary>
    NumberTaken,
}

/// <summary>
/// One reminder to every office of a kind that had not done its part yet: one row, however many it reached. Offices that
/// had acted by then were not reminded.
/// </summary>
public sealed class LetterReminder
{
    public int Id { get; init; }
    public required int LetterId { get; init; }
    /// <summary>Authorities that have not acknowledged, or offices that have not forwarded.</summary>
    public required OfficeKind OfficeKind { get; init; }
    /// <summary>Only those of the province, of the district, or the one office; the country when all are null.</summary>
    public int? ProvinceId { get; init; }
    public int? DistrictId { get; init; }
    public int? OfficeId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int? ById { get; init; }
    /// <summary>How many it reached.</summary>
    public required int Reached { get; init; }
    /// <summary>Unique: the same are reminded of a letter once a day, by Bangkok's days.</summary>
    public string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{LetterId}/{OfficeKind}/{ProvinceId}/{DistrictId}/{OfficeId}/{Thai.Bangkok.DateOf(At):yyyy-MM-dd}");
        private set { }
    }
}
