namespace LocalStandards.Demo.People;

/// <summary>The demo's ten accounts, one per role and position.</summary>
public static class DemoAccounts
{
    public static IReadOnlyList<string> UserNames { get; } =
        ["recorder", "section", "executive", "clerk", "province", "district", "assessor", "central", "approver", "admin"];
}
