using LocalStandards.Domain.Authorities;

namespace LocalStandards.Web.Links;

/// <summary>Sets of indicators, by the round's code and the type's: <c>/indicator-sets/2570/sao</c>.</summary>
public static class StudioLinks
{
    public const string Sets = "/indicator-sets";

    /// <param name="version">The newest when left out.</param>
    public static string Set(string year, AuthorityType type, int? version = null) => Link.With(Link.To($"/indicator-sets/{year}/{SetCode.Of(type)}"), ("version", version));

    /// <summary>A set with one of its indicators open.</summary>
    public static string Open(string year, AuthorityType type, string indicator, int? version = null) =>
        Link.With(Set(year, type), ("indicator", indicator), ("version", version));

    /// <param name="ending">json or xlsx.</param>
    public static string File(string year, AuthorityType type, string ending, int? version = null) => Link.With(Link.To($"/indicator-sets/{year}/{SetCode.Of(type)}.{ending}"), ("version", version));

    /// <summary>The sets of every type in one file.</summary>
    public static string AllTypes(string year) => Link.To($"/indicator-sets/{year}.json");

    /// <summary>What every indicator was called the year before.</summary>
    public static string Crosswalk(string year) => Link.To($"/indicator-sets/{year}/crosswalk");

    public static string Structure(string year, AuthorityType type) => Below(year, type, "structure");

    public static string Comparison(string year, AuthorityType type, int? version = null) => Link.With(Below(year, type, "comparison"), ("version", version));

    /// <param name="with">The set it is compared with.</param>
    public static string ComparisonFile(string year, AuthorityType type, int version, string with) => Link.With(Below(year, type, "comparison.xlsx"), ("version", version), ("with", with));

    public static string Proposals(string year, AuthorityType type) => Below(year, type, "proposals");

    public static string Withdrawals(string year, AuthorityType type) => Below(year, type, "withdrawals");

    public static string Approvals(string year, AuthorityType type) => Below(year, type, "approvals");

    /// <summary>The minutes by which it was approved.</summary>
    public static string Resolution(string year, AuthorityType type, int version) => Link.With(Below(year, type, "resolution.pdf"), ("version", version));

    public static string Publications(string year, AuthorityType type) => Below(year, type, "publications");

    public static string Revisions(string year, AuthorityType type) => Below(year, type, "revisions");

    public static string Imports(string year, AuthorityType type) => Below(year, type, "imports");

    public static string Indicators(string year, AuthorityType type) => Below(year, type, "indicators");

    public static string Indicator(string year, AuthorityType type, string code) => Link.To($"/indicator-sets/{year}/{SetCode.Of(type)}/indicators/{code}");

    public static string Moves(string year, AuthorityType type, string code) => Indicator(year, type, code) + "/moves";

    public static string Copies(string year, AuthorityType type, string code) => Indicator(year, type, code) + "/copies";

    public static string Removals(string year, AuthorityType type, string code) => Indicator(year, type, code) + "/removals";

    public static string FormulaChecks(string year, AuthorityType type, string code) => Indicator(year, type, code) + "/formula-checks";

    public static string Tryouts(string year, AuthorityType type, string code) => Indicator(year, type, code) + "/tryouts";

    public static string Simulations(string year, AuthorityType type, string code) => Indicator(year, type, code) + "/simulations";

    private static string Below(string year, AuthorityType type, string what) => Link.To($"/indicator-sets/{year}/{SetCode.Of(type)}/{what}");
}
