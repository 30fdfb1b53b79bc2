namespace LocalStandards.Web.Frame.Layout;

/// <summary>One sentence carried over a redirect and shown once at the top of the next page.</summary>
public static class Flash
{
    public const string Key = "flash";
}
