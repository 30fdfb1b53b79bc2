using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Reports;

/// <summary>Queued → running → done; cancelled by a person, failed when nothing came of it.</summary>
public enum GeneratedFileState { Queued = 1, Running = 2, Done = 3, Cancelled = 4, Failed = 5 }

/// <summary>
/// What somebody asked for of a round and an area, made in the background and kept for some days. Whoever asks for the same
/// while it is under way shares it.
/// </summary>
public abstract class GeneratedFile
{
    private protected GeneratedFile() { }

    /// <param name="total">Of how many pieces; at least one.</param>
    /// <exception cref="InvalidOperationException">The scope is not open to the actor, or there is nothing in it.</exception>
    private protected GeneratedFile(int roundId, BatchScope scope, int total, string key, Actor actor, DateTimeOffset now)
    {
        if (!scope.IsOpenTo(actor) || total <= 0)
            throw new InvalidOperationException($"User {actor.UserId} cannot ask for {total} of {scope.Code}.");
        (RoundId, ProvinceId, Total, AskedById, AskedAt) = (roundId, scope.ProvinceId, total, actor.UserId!.Value, now);
        Queue(key);
    }

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    public AssessmentRound? Round { get; private set; }
    /// <summary>Null for the country, and for a district.</summary>
    public int? ProvinceId { get; private set; }
    public Province? Province { get; private set; }
    public int AskedById { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    /// <summary>How many pieces it has, or will have.</summary>
    public int Total { get; private protected set; }
    public GeneratedFileState State { get; private set; }
    /// <summary>Unique, so that the same file is under way once; null once it has ended.</summary>
    public string? OpenKey { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid Stamp { get; private set; }

    public bool IsOpen => State is GeneratedFileState.Queued or GeneratedFileState.Running;

    private protected void Queue(string key)
    {
        (State, EndedAt, OpenKey) = (GeneratedFileState.Queued, null, key);
        Touch();
    }

    /// <summary>A node has taken it up, perhaps after another was stopped while it did.</summary>
    private protected void Start(DateTimeOffset now)
    {
        (State, StartedAt) = (GeneratedFileState.Running, StartedAt ?? now);
        Touch();
    }

    private protected void End(GeneratedFileState state, DateTimeOffset now)
    {
        (State, EndedAt, OpenKey) = (state, now, null);
        Touch();
    }

    private protected void Touch() => Stamp = Guid.NewGuid();
}
