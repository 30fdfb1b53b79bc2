using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Statements;

/// <summary>A page about the site itself.</summary>
/// <param name="Name">Its last part of the address.</param>
/// <param name="View">Of the feature that shows it.</param>
public sealed record SitePage(string Name, string View, string Title)
{
    public string Href => StatementsLinks.Statement(Name);
}

/// <summary>The pages about the site that every government site has, in the order of footers and the site map.</summary>
public static class SitePages
{
    /// <summary>When their texts were last changed.</summary>
    public static DateOnly RevisedOn { get; } = new(2026, 11, 25);

    public static IReadOnlyList<SitePage> Of(IStringLocalizer<Words> words) =>
    [
        new("contact", "Contact", words["ติดต่อสำนักงาน"]),
        new("questions", "Questions", words["คำถามที่พบบ่อย"]),
        new("privacy", "Privacy", words["ประกาศความเป็นส่วนตัว"]),
        new("website", "Website", words["นโยบายเว็บไซต์"]),
        new("security", "Security", words["นโยบายความมั่นคงปลอดภัย"]),
        new("accessibility", "Accessibility", words["การเข้าถึงเว็บไซต์"]),
        new("map", "Map", words["แผนผังเว็บไซต์"]),
    ];
}
