using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Letters;

/// <summary>How far a letter has come: in the country, or at and below one office.</summary>
/// <param name="Office">The centre is the country.</param>
/// <param name="Name">Of the office, as Thai data; null of the country.</param>
/// <param name="Own">What became of it at the office itself; null of the country.</param>
/// <param name="Rows">The offices directly below, of the tab and page.</param>
/// <param name="Authorities">Those directly below, without an office between.</param>
public sealed record TrackingPage(
    OfficialLetter Letter, Office Office, string? Name, string? ProvinceName, IReadOnlyList<TrackStep> Steps,
    OwnHop? Own, TrackTab Tab, IReadOnlyDictionary<TrackTab, int> Tabs, IReadOnlyList<OfficeRow> Rows, Pager Pager,
    IReadOnlyList<AuthorityRow> Authorities, IReadOnlyList<HopTime> Times, IReadOnlyList<TrackEvent> History, int Waiting)
{
    /// <summary>Whether the page is of the reader's own office.</summary>
    public bool IsOwn { get; init; }
    /// <summary>Whether receipts and forwarding are the reader's to record.</summary>
    public bool MayAct { get; init; }
    /// <summary>Whether the reader may remind everybody below with one press; of the own office only.</summary>
    public bool MayRemindAll { get; init; }
    public bool MayRemindOne { get; init; }
    /// <summary>Of the centre: the hop of สถ., where the letter goes through it.</summary>
    public HopLine? Dla { get; init; }
    public DateTimeOffset? AuthoritiesReminded { get; init; }
    public DateTimeOffset? OfficesReminded { get; init; }
    /// <summary>When the office itself was last reminded and has not forwarded since.</summary>
    public DateTimeOffset? Reminded { get; init; }
    public LetterReceiptForm Receipt { get; init; } = new();
    public ForwardingForm Forwarding { get; init; } = new();

    /// <summary>What stands directly below.</summary>
    public OfficeKind Below => Office.Kind switch
    {
        OfficeKind.Centre => OfficeKind.Province,
        OfficeKind.Province => OfficeKind.District,
        _ => OfficeKind.Authority,
    };

    public string Here => IsOwn ? LettersLinks.Letter(Letter.Id) : LettersLinks.Office(Letter.Id, Office);
}

/// <summary>Which offices a list shows.</summary>
public enum TrackTab { All, FollowUp, Waiting, Forwarded }

/// <summary>One of the steps above the list: how many of how many.</summary>
public sealed record TrackStep(int Count, int Of, string Label, string? Note);

/// <summary>What became of the letter at an office, without its receipts.</summary>
public sealed record HopLine(
    OfficeKind Kind, int OfficeId, DateOnly? ReceivedOn, DateTimeOffset? AcknowledgedAt, DateTimeOffset? ForwardedAt,
    int? CoveringId, string? CoveringNumber, DateOnly? CoveringOn, string? CoveringNote, string? FileName, long? FileSize)
{
    public DateOnly? ForwardedOn => CoveringOn ?? (ForwardedAt is { } at ? Domain.Thai.Bangkok.DateOf(at) : null);
}

/// <summary>The same of the page's own office, with its receipts.</summary>
public sealed record OwnHop(HopLine Line, IReadOnlyList<LetterReceipt> Receipts);

/// <summary>An office below with what lies under it.</summary>
/// <param name="Days">Waited so far, since it came or was sent.</param>
public sealed record OfficeRow(Office Office, string Name, HopLine? Hop, int Days, int Authorities, int Acknowledged)
{
    public bool IsForwarded => Hop?.ForwardedAt is not null;

    /// <summary>Not forwarded for three days, or forwarded a week ago and less than half have acknowledged.</summary>
    public bool NeedsFollowUp(DateOnly today) => Hop?.ForwardedOn is { } on
        ? today.DayNumber - on.DayNumber >= DaysToAcknowledge && Acknowledged * 2 < Authorities
        : Days >= DaysToForward;

    public const int DaysToForward = 3, DaysToAcknowledge = 7;
}

/// <summary>An authority with what it has done with the letter.</summary>
public sealed record AuthorityRow(int Id, AuthorityType Type, string Name, DateTimeOffset? ReadAt, DateTimeOffset? AcknowledgedAt)
{
    public string ShortName => Type.ShortNameOf(Name);
}

/// <summary>How long one leg took on average, in days.</summary>
public sealed record HopTime(string Label, decimal Days);

/// <summary>One line of the history.</summary>
public sealed record TrackEvent(DateTimeOffset At, string Text);
