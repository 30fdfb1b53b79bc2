using LocalStandards.Data.Access;
using LocalStandards.Data.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Work;

namespace LocalStandards.Web.Features.Home;

/// <summary>The six steps of an authority's year [004], for its recorder, section officers and executives.</summary>
public sealed record OfficerHomePage(
    AssessmentRound Round, string AuthorityCode, string AuthorityName, string Place, string SetSummary, bool IsSample,
    SubmissionStatus Status, EntryState State, string? StateText, string? Letter, bool IsIllustrative, int DaysLeft,
    int Required, int Filled, IReadOnlyList<HomeForm> Forms, string? RecorderName,
    AppointmentLine? Appointment, ReceiptLine? Receipt, string? ReturnReason,
    IReadOnlyList<EvidenceSlot> Evidence, DateOnly EvidenceDue, IReadOnlyList<NoticeFacts> Notices,
    bool CanFill, bool CanSubmit, IReadOnlyList<Officer>? AssignableOfficers, IReadOnlyList<OfficerRound> Rounds) : IOfRound
{
    /// <summary>The round's code, as addresses carry it.</summary>
    public string Year => Round.Code;
    /// <summary>The other rounds in which something can still be entered that counts, what ends first before the rest.</summary>
    public IReadOnlyList<OfficerRound> ToDoElsewhere => [.. Rounds.Where(r => r.Code != Year && r.State.IsOpen).OrderBy(r => r.State.Deadline.End)];
    /// <summary>The latest correction of the set; null on its first version.</summary>
    public CorrectionBand? Correction { get; init; }
    /// <summary>The window as it was and as it is extended, and when the page was made; null unless it is extended and open.</summary>
    public (RoundDeadline Round, DateTimeOffset Now)? Timeline { get; init; }
    /// <summary>The letter that gave the deadline; null where none is recorded.</summary>
    public int? LetterId { get; init; }
    /// <summary>The letter of which the authority was last reminded; null while none of those waits.</summary>
    public RemindedLetter? RemindedLetter { get; init; }
    /// <summary>Whether the actor may take up what is submitted, while an extension lets it be.</summary>
    public bool CanReopen { get; init; }
    /// <summary>When the authority was last reminded to submit, and with what words; null when never, and once it has.</summary>
    public RemindedLine? Reminded { get; init; }
    /// <summary>The programme's round before this one that has a result to read, the nearest; null when there is none.</summary>
    public OfficerRound? LastResult => Rounds.FirstOrDefault(r => r.Round.Programme == Round.Programme && r.Round.Year < Round.Year && r.HasResult);
    public int CompleteForms => Forms.Count(f => f.Form.State is FormState.Complete or FormState.Verified);
    public bool IsSubmitted => Status.CountsAsSubmitted();
    /// <summary>Where to go on: the first form of the actor's that is not complete; null when all are.</summary>
    public HomeForm? NextForm => Forms.FirstOrDefault(f => f.IsMine && f.Form.State is not (FormState.Complete or FormState.Verified));
}

/// <param name="IsMine">Whether the actor may fill it.</param>
public sealed record HomeForm(OtherForm Form, DateTimeOffset? SavedAt, string? AssignedTo, int? AssignedToId, string? VerifiedBy, bool IsMine);

public sealed record RemindedLine(DateTimeOffset At, string Text);

public sealed record AppointmentLine(string Number, DateOnly On);

public sealed record ReceiptLine(int Version, string Number, DateTimeOffset At);

/// <summary>One of the four documents; filed in a later part of the year, shown from the start.</summary>
public sealed record EvidenceSlot(string Label, bool IsDueAfterSubmission);

public sealed record Officer(int Id, string Name);
