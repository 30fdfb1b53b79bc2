namespace LocalStandards.Web.Frame.Parts;

/// <summary>The exit codes of commands.</summary>
public static class ExitCode
{
    public const int Done = 0, Refused = 1, WrongUsage = 2;
}
