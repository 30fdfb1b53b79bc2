namespace LocalStandards.Web.Frame.Parts;

/// <summary>How a command ended, as the shell is told.</summary>
public static class ExitCode
{
    public const int Done = 0, Refused = 1, WrongUsage = 2;
}
