using LocalStandards.Domain.Authorities;

namespace LocalStandards.Web.Frame.Lists;

/// <summary>One authority as the public may see it: submitted or not, and nothing else of its state.</summary>
/// <param name="SubmittedAt">When it was first submitted, which is what on time and late go by; null while it is not submitted.</param>
public sealed record AuthorityRow(
    string Code, AuthorityType Type, string Name, string District, string Province, string ProvinceEn, DateTimeOffset? SubmittedAt)
{
    public string FullName => Type.ShortNameOf(Name);

    public bool IsSubmitted => SubmittedAt is not null;
}
