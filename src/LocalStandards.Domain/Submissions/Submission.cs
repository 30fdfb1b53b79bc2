using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Submissions;

/// <summary>
/// An authority's self-assessment in a round: working answers, forms, and every version submitted. One per obligation;
/// none exists while nothing has been started.
/// </summary>
public sealed partial class Submission
{
    private readonly List<FormEntry> forms = [];
    private readonly List<SubmissionVersion> versions = [];
    private readonly List<Notice> notices = [];

    private Submission() { }

    public int ObligationId { get; private set; }
    public SubmissionStatus Status { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    /// <summary>Decides on time or late; a return does not change it.</summary>
    public DateTimeOffset? FirstSubmittedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    /// <summary>The latest submitted version's number; 0 before the first.</summary>
    public int Version { get; private set; }
    public Guid Stamp { get; private set; }

    public IReadOnlyList<FormEntry> Forms => forms;
    /// <summary>The answers that count, of all forms, those that were taken back among them.</summary>
    public IEnumerable<Answer> Answers => forms.SelectMany(f => f.Answers.Standing.Values);
    /// <summary>Answers that a correction superseded, each under its <see cref="SupersededName"/>.</summary>
    public IEnumerable<Answer> SupersededAnswers => forms.SelectMany(f => f.Answers.Superseded.Values);
    public IReadOnlyList<SubmissionVersion> Versions => versions;
    /// <summary>Notices to the authority's people: raised here, written and delivered by the save.</summary>
    public IReadOnlyList<Notice> Notices => notices;

    /// <summary>Begins with nothing filled; for practice while the window has not opened.</summary>
    public static Submission Start(EntryContext entry, DateTimeOffset now)
    {
        var submission = new Submission
        {
            ObligationId = entry.Obligation.Id,
        };
        submission.Begin(entry, now);
        return submission;
    }

    /// <summary>Begins the submission anew in the place of a practice, whose answers are erased.</summary>
    public void StartAfresh(EntryContext entry, DateTimeOffset now)
    {
        foreach (var form in forms)
            form.Clear();
        Begin(entry, now);
    }

    private void Begin(EntryContext entry, DateTimeOffset now)
    {
        Status = entry.IsPracticeAt(now) ? SubmissionStatus.Practice : SubmissionStatus.InProgress;
        (StartedAt, Stamp) = (now, Guid.NewGuid());
        foreach (var definition in entry.Set.Forms)
        {
            if (forms.Find(f => f.FormCode == definition.Code) is not { } form)
                forms.Add(form = new FormEntry(definition.Code));
            form.Count(entry.Set.Assess(definition, AnswerSheet.Empty, entry.Obligation.Tier).Progress);
        }
    }

    /// <summary>Whether nothing was done since it was begun: it is not worth keeping.</summary>
    public bool IsUntouched => Version == 0 && forms.TrueForAll(f => f.IsUntouched);

    /// <summary>Whether it was for practice and the window has opened since: it counts as nothing and is to be erased.</summary>
    public bool IsPracticeOver(EntryContext entry, DateTimeOffset now) =>
        Status is SubmissionStatus.Practice && !entry.IsPracticeAt(now);

    /// <exception cref="InvalidOperationException">The set has no such form.</exception>
    public FormEntry Form(string code) =>
        forms.Find(f => f.FormCode == code) ?? throw new InvalidOperationException($"No form {code}.");

    /// <summary>The answers, beside last year's figures where they compare.</summary>
    public AnswerSheet Sheet(IReadOnlyDictionary<string, decimal> lastYear) =>
        new(FormDocument.FieldsOf(forms.Select(f => f.Answers))) { LastYear = lastYear };

    /// <summary>
    /// Records changes of one form's fields. A field that another person changed since the page was made is left as it
    /// is and reported with both values; the rest is recorded. What cannot be read as the item's type is kept as typed.
    /// What was typed for practice is not recorded after the opening, nor what was typed where a correction asks otherwise.
    /// </summary>
    /// <param name="page">How the form stood when the page was made; null when as it stands now.</param>
    public RecordOutcome Record(
        EntryContext entry, FormDefinition definition, IReadOnlyList<FieldChange> posted, Actor actor, DateTimeOffset now, PageOrigin? page = null)
    {
        var form = Form(definition.Code);
        if (RefusalAt(entry, now) is { } refusal)
            return new RecordOutcome(refusal, [], [], 0);
        if (page is { IsPractice: true } && Status is not SubmissionStatus.Practice)
            return new RecordOutcome(new Refusal(RefusalKind.PracticeOver, entry.StateAt(Status, now)), [], [], 0);
        if (!entry.MayFill(form, actor))
            return new RecordOutcome(new Refusal(RefusalKind.NotYours), [], [], 0);

        var conflicts = new List<FieldConflict>();
        var tooLong = new List<string>();
        var superseded = new List<FieldChange>();
        var given = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var change in posted)
        {
            if (page?.Corrected.GetValueOrDefault(change.Field) is { } then)
            {
                if (then.Canonical(change.Value) != then.Canonical(change.Was))
                    superseded.Add(change);
                continue;
            }
            if (entry.Set.FindField(definition, change.Field) is not { } field)
                continue;
            if (change.Value.Length > Answer.MaxLength)
            {
                tooLong.Add(change.Field);
                continue;
            }
            var answer = given.GetValueOrDefault(change.Field) ?? form.Answers.Standing.GetValueOrDefault(change.Field);
            var stored = answer?.Value ?? "";
            // Most often the page showed what stands, which is canonical already.
            var was = change.Was == stored ? stored : field.Canonical(change.Was);
            var value = field.Canonical(change.Value);
            // A form posts all its fields: one that was not touched must not undo what somebody else saved meanwhile.
            if (value == stored || value == was)
                continue;
            if (stored != was)
            {
                conflicts.Add(new FieldConflict(change.Field, change.Was, value, stored));
                continue;
            }
            given[change.Field] = new Answer(
                change.Field, value, field.IsPersonal || answer is { IsPersonal: true } || entry.EverPersonal.Contains(change.Field), actor.UserId, now);
        }
        var outcome = new RecordOutcome(null, conflicts, tooLong, given.Count) { Superseded = superseded };
        if (given.Count == 0)
            return outcome;
        if (!form.Answers.TryPut(given.Values))
            return new RecordOutcome(new Refusal(RefusalKind.TooMuch), [], [], 0);
        var sheet = Sheet(entry.LastYear);
        var assessed = entry.Set.Assess(definition, sheet, entry.Obligation.Tier);
        form.Count(assessed.Progress);
        form.Saved(actor.UserId, now);
        return outcome with { Stands = new AssessedSheet(sheet, assessed) };
    }

    /// <summary>Gives a form to a section officer, or back to the recorder with null.</summary>
    /// <param name="isSectionOfficer">Whether the person holds that role in this authority now.</param>
    public Refusal? Assign(
        EntryContext entry, string formCode, int? officerId, bool isSectionOfficer, Actor actor, DateTimeOffset now)
    {
        if (!entry.MayAssign(actor))
            return new Refusal(RefusalKind.NotYours);
        if (RefusalAt(entry, now) is { } refusal)
            return refusal;
        if (officerId is not null && !isSectionOfficer)
            return new Refusal(RefusalKind.NotASectionOfficer);
        Form(formCode).Assign(officerId);
        return null;
    }

    /// <summary>The section officer confirms that a form is complete and checked [004 step 1].</summary>
    public Refusal? Verify(EntryContext entry, string formCode, Actor actor, DateTimeOffset now)
    {
        var form = Form(formCode);
        if (!entry.MayFill(form, actor))
            return new Refusal(RefusalKind.NotYours);
        if (RefusalAt(entry, now) is { } refusal)
            return refusal;
        if (!form.IsComplete)
            return new Refusal(RefusalKind.NotComplete);
        form.Verify(actor.UserId, now);
        return null;
    }

    private Refusal? RefusalAt(EntryContext entry, DateTimeOffset now) => IsPracticeOver(entry, now)
        ? new(RefusalKind.PracticeOver, entry.StateAt(Status, now))
        : Refusal.OfState(entry.StateAt(Status, now));
}

/// <summary>What became of a save.</summary>
/// <param name="TooLong">Fields whose text was longer than an answer may be; nothing of theirs was kept.</param>
public sealed record RecordOutcome(
    Refusal? Refusal, IReadOnlyList<FieldConflict> Conflicts, IReadOnlyList<string> TooLong, int Changed)
{
    /// <summary>What was typed where a correction, published after the page was made, asks otherwise; nothing of it was kept.</summary>
    public IReadOnlyList<FieldChange> Superseded { get; init; } = [];

    /// <summary>Nothing of what was posted was left out.</summary>
    public bool IsTakenWhole => this is { Refusal: null, Conflicts.Count: 0, TooLong.Count: 0, Superseded.Count: 0 };

    /// <summary>The answers as they stand now, and what the form's come to; null when nothing was recorded.</summary>
    public AssessedSheet? Stands { get; init; }

    /// <summary>Nothing was recorded, and nothing stood in its way.</summary>
    public static RecordOutcome Nothing { get; } = new(null, [], [], 0);
}

/// <summary>Answers, and what those of one form come to.</summary>
public sealed record AssessedSheet(AnswerSheet Sheet, FormOutcome Form);
