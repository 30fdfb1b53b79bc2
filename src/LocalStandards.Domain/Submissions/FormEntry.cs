using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Submissions;

/// <summary>The state of one form of a submission: who fills it, how far it is, who last saved and who verified it.</summary>
public sealed class FormEntry
{
    private FormEntry() { }

    public FormEntry(string formCode) => (FormCode, Stamp, Document) = (formCode, Guid.NewGuid(), new FormDocument(formCode));

    public int ObligationId { get; private set; }
    public string FormCode { get; private set; } = "";
    /// <summary>The section officer it was given to; null while the recorder fills it.</summary>
    public int? AssignedToId { get; private set; }
    /// <summary>Required items of the form's indicators, as last counted (<see cref="FormProgress"/>), so do the rest.</summary>
    public int Required { get; private set; }
    public int Filled { get; private set; }
    public int Missing { get; private set; }
    public int Errors { get; private set; }
    public int Warnings { get; private set; }
    public DateTimeOffset? SavedAt { get; private set; }
    public int? SavedById { get; private set; }
    public DateTimeOffset? VerifiedAt { get; private set; }
    public int? VerifiedById { get; private set; }
    public Guid Stamp { get; private set; }

    /// <summary>Its answers; null unless the submission was read by its store, with them.</summary>
    public FormDocument? Document { get; private set; }

    /// <exception cref="InvalidOperationException">The form was read without its answers.</exception>
    internal FormDocument Answers => Document ?? throw new InvalidOperationException("A submission is read with its answers by its store alone.");

    /// <summary>Whether nobody has saved, been given or verified it since it was begun.</summary>
    internal bool IsUntouched => this is { SavedAt: null, AssignedToId: null, VerifiedAt: null };

    public bool IsComplete => new FormProgress(Required, Filled, Missing, Errors, Warnings).IsComplete;

    /// <summary>As when it was begun: nobody's, and without answers.</summary>
    internal void Clear()
    {
        (AssignedToId, SavedAt, SavedById, VerifiedAt, VerifiedById) = (null, null, null, null, null);
        (Required, Filled, Missing, Errors, Warnings, Stamp) = (0, 0, 0, 0, 0, Guid.NewGuid());
        Answers.Clear();
    }

    internal void Count(FormProgress progress) => (Required, Filled, Missing, Errors, Warnings) = progress;

    /// <summary>A saved change makes an earlier verification void: what was verified is no longer what stands.</summary>
    internal void Saved(int? byId, DateTimeOffset at)
    {
        (SavedAt, SavedById, VerifiedAt, VerifiedById) = (at, byId, null, null);
        Stamp = Guid.NewGuid();
    }

    /// <summary>
    /// Renews the stamp while the submission is frozen, so that a concurrent save of the form collides.
    /// </summary>
    internal void Freeze() => Stamp = Guid.NewGuid();

    internal void Assign(int? toId)
    {
        AssignedToId = toId;
        Stamp = Guid.NewGuid();
    }

    internal void Verify(int? byId, DateTimeOffset at)
    {
        (VerifiedAt, VerifiedById) = (at, byId);
        Stamp = Guid.NewGuid();
    }
}
