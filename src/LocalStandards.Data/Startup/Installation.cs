namespace LocalStandards.Data.Startup;

public enum InstallationKind { Production = 1, Demo = 2 }

/// <summary>
/// The one row that says what this database is. A demo database stays one: its pages and documents carry ข้อมูลสมมติ and
/// nothing switches that off.
/// </summary>
public sealed class Installation
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;
    public required InstallationKind Kind { get; init; }
    /// <summary>small, default or full for a demo.</summary>
    public string? Scale { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
