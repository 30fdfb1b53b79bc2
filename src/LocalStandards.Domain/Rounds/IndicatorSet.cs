using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Domain.Rounds;

/// <summary>draft → before the committee → approved by resolution → published. A published set is frozen.</summary>
public enum IndicatorSetStatus { Draft = 1, Approved = 2, Published = 3, Proposed = 4 }

/// <summary>Why a set does not go the next step of its life.</summary>
public enum IndicatorSetRefusal
{
    /// <summary>Only a draft can be written to or put before the committee.</summary>
    NotADraft = 1,
    /// <summary>Only what lies before the committee can be approved or taken back.</summary>
    NotProposed,
    /// <summary>Only what a resolution approved can be published.</summary>
    NotApproved,
    /// <summary>Whoever wrote any of it cannot be the one who publishes it (quality.md 9).</summary>
    OwnWork,
    /// <summary>The role may not do this.</summary>
    NotYours,
}

/// <summary>
/// One set of one round and type, one version, kept whole as one document (ADR 4). A correction of what is published is
/// another one with the next version.
/// </summary>
public sealed class IndicatorSet
{
    private readonly List<IndicatorSetEditor> editors = [];

    private IndicatorSet() { }

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    public AuthorityType Type { get; private set; }
    public int Version { get; private set; }
    public IndicatorSetStatus Status { get; private set; }
    /// <summary>The set it was copied from: last year's, or the version it corrects; null when it came from a file.</summary>
    public int? BasedOnId { get; private set; }
    /// <summary>What a correction corrects and why, as recorders read it; null on the first version.</summary>
    public string? Note { get; private set; }
    public int? ResolutionId { get; private set; }
    public DateTimeOffset EditedAt { get; private set; }
    public DateTimeOffset? ProposedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public int? PublishedById { get; private set; }
    /// <summary>The set in the schema of <c>indicator-set.schema.json</c>, split for the type.</summary>
    public string Document { get; private set; } = "";
    /// <summary>A line for each formula that was tried: the indicator's code and the formula as it stood.</summary>
    public string Tried { get; private set; } = "";
    /// <summary>Everybody who wrote any of it: none of them may publish it.</summary>
    public IReadOnlyList<IndicatorSetEditor> Editors => editors;
    public Guid Stamp { get; private set; }

    /// <summary>A draft holding <paramref name="definition"/>, under that type and version.</summary>
    public static IndicatorSet Draft(
        int roundId, IndicatorSetDefinition definition, int? basedOnId, string? note, int? authorId, DateTimeOffset now)
    {
        var set = new IndicatorSet
        {
            RoundId = roundId,
            Type = definition.AuthorityType,
            Version = definition.Version,
            Status = IndicatorSetStatus.Draft,
            BasedOnId = basedOnId,
            Note = note,
        };
        set.Write(definition, authorId, now);
        return set;
    }

    /// <summary>Published already, without the steps before: seeding, and a file that names the resolution it rests on.</summary>
    public static IndicatorSet Published(int roundId, IndicatorSetDefinition definition, int? resolutionId, DateTimeOffset at)
    {
        var set = Draft(roundId, definition, null, null, null, at);
        set.PublishAsFiled(resolutionId, at);
        return set;
    }

    /// <summary>As <see cref="Published"/>, of a draft that a file brought.</summary>
    public void PublishAsFiled(int? resolutionId, DateTimeOffset at)
    {
        (Status, ResolutionId, PublishedAt) = (IndicatorSetStatus.Published, resolutionId ?? ResolutionId, at);
        Stamp = Guid.NewGuid();
    }

    /// <summary>Replaces what a draft holds.</summary>
    public IndicatorSetRefusal? Rewrite(IndicatorSetDefinition definition, Actor actor, DateTimeOffset now)
    {
        if (!actor.Has(Role.CentralOfficer))
            return IndicatorSetRefusal.NotYours;
        if (Status != IndicatorSetStatus.Draft)
            return IndicatorSetRefusal.NotADraft;
        Write(definition, actor.UserId, now);
        return null;
    }

    /// <summary>Puts a draft before the committee: nobody writes to it until it is taken back.</summary>
    public IndicatorSetRefusal? Propose(Actor actor, DateTimeOffset now)
    {
        if (!actor.Has(Role.CentralOfficer))
            return IndicatorSetRefusal.NotYours;
        if (Status != IndicatorSetStatus.Draft)
            return IndicatorSetRefusal.NotADraft;
        (Status, ProposedAt, Stamp) = (IndicatorSetStatus.Proposed, now, Guid.NewGuid());
        return null;
    }

    /// <summary>Makes it a draft again, whatever the committee had said; a published one stays as it is.</summary>
    public IndicatorSetRefusal? TakeBack(Actor actor)
    {
        if (!actor.IsCentre)
            return IndicatorSetRefusal.NotYours;
        if (Status is not (IndicatorSetStatus.Proposed or IndicatorSetStatus.Approved))
            return IndicatorSetRefusal.NotProposed;
        (Status, ResolutionId, Stamp) = (IndicatorSetStatus.Draft, null, Guid.NewGuid());
        return null;
    }

    /// <summary>Records the resolution that approved it.</summary>
    public IndicatorSetRefusal? Approve(int resolutionId, Actor actor)
    {
        if (!actor.IsCentre)
            return IndicatorSetRefusal.NotYours;
        if (Status != IndicatorSetStatus.Proposed)
            return IndicatorSetRefusal.NotProposed;
        (Status, ResolutionId, Stamp) = (IndicatorSetStatus.Approved, resolutionId, Guid.NewGuid());
        return null;
    }

    /// <summary>Freezes it. Who published must be somebody else than everybody who wrote it.</summary>
    public IndicatorSetRefusal? Publish(Actor actor, DateTimeOffset now)
    {
        if (!actor.Has(Role.CentralApprover))
            return IndicatorSetRefusal.NotYours;
        if (Status != IndicatorSetStatus.Approved)
            return IndicatorSetRefusal.NotApproved;
        if (editors.Exists(e => e.UserId == actor.UserId))
            return IndicatorSetRefusal.OwnWork;
        (Status, PublishedAt, PublishedById, Stamp) = (IndicatorSetStatus.Published, now, actor.UserId, Guid.NewGuid());
        return null;
    }

    /// <summary>Notes that an indicator's formula was tried as it stands.</summary>
    /// <returns>Whether that was not known yet.</returns>
    public bool Try(Indicator indicator)
    {
        if (Status != IndicatorSetStatus.Draft || Tried.Split('\n').Contains(LineOf(indicator)))
            return false;
        Tried = string.Join('\n', Tried.Split('\n').Where(line => line.Length > 0 && !line.StartsWith(indicator.Code + ' ', StringComparison.Ordinal)).Append(LineOf(indicator)));
        return true;
    }

    /// <summary>The codes of the set's indicators whose formulas were tried as they stand.</summary>
    public IReadOnlySet<string> TriedIn(IndicatorSetDefinition definition)
    {
        var lines = Tried.Split('\n').ToHashSet(StringComparer.Ordinal);
        return definition.Indicators.Where(i => lines.Contains(LineOf(i))).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
    }

    private static string LineOf(Indicator indicator) => $"{indicator.Code} {indicator.Measure.Formula?.Text.ReplaceLineEndings(" ")}";

    private void Write(IndicatorSetDefinition definition, int? byId, DateTimeOffset now)
    {
        Document = IndicatorSetWriter.Write(definition);
        (EditedAt, Stamp) = (now, Guid.NewGuid());
        if (byId is not { } id)
            return;
        if (editors.Find(e => e.UserId == id) is { } editor)
            editor.Wrote(now);
        else
            editors.Add(new IndicatorSetEditor(id, now));
    }
}

/// <summary>That a person wrote to a set, and when last.</summary>
public sealed class IndicatorSetEditor
{
    private IndicatorSetEditor() { }

    internal IndicatorSetEditor(int userId, DateTimeOffset at) => (UserId, LastAt) = (userId, at);

    public int IndicatorSetId { get; private set; }
    public int UserId { get; private set; }
    public DateTimeOffset LastAt { get; private set; }

    internal void Wrote(DateTimeOffset at) => LastAt = at;
}
