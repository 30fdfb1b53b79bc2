namespace LocalStandards.Web.Links;

/// <summary>What those who run the portal ask it.</summary>
public static class HealthLinks
{
    /// <summary>Below it all of them stand.</summary>
    public const string Health = "/health";

    public const string Live = "/health/live", Ready = "/health/ready";
}
