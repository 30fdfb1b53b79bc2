using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Submissions;

/// <summary>The state of one form of a submission: who fills it, how far it is, who last saved and who verified it.</summary>
public sealed class FormEntry
{
    private FormEntry() { }

    public FormEntry(string formCode) => (FormCode, Stamp) = (formCode, Guid.NewGuid());

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

    public bool IsComplete => new FormProgress(Required, Filled, Missing, Errors, Warnings).IsComplete;

    internal FormEntry Copy() => (FormEntry)MemberwiseClone();

    internal void Count(FormProgress progress) => (Required, Filled, Missing, Errors, Warnings) = progress;

    /// <summary>A saved change makes an earlier verification void: what was verified is no longer what stands.</summary>
    internal void Saved(int? byId, DateTimeOffset at)
    {
        (SavedAt, SavedById, VerifiedAt, VerifiedById) = (at, byId, null, null);
        Stamp = Guid.NewGuid();
    }

    /// <summary>
    /// Ties the form to a submission: a save of it that was under way collides, so that what is frozen is what stands.
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
