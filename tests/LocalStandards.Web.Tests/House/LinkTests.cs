using System.Reflection;
using System.Text.RegularExpressions;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Links;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Controllers;
using Xunit;

namespace LocalStandards.Web.Tests.House;

/// <summary>Addresses are written in Links alone, and each leads to a page of the feature it is named after.</summary>
public sealed partial class LinkTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>What others stand below, and nothing at it.</summary>
    private static readonly string[] Prefixes = ["EntryLinks.All", "EntryLinks.Round", "ErrorsLinks.Errors", "HealthLinks.Health"];

    private static readonly string[] Endings = ["csv", "xlsx", "pdf", "json"];

    private static IEnumerable<Type> Classes => typeof(Link).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(Link).Namespace && t.IsPublic && t.Name.EndsWith("Links", StringComparison.Ordinal));

    /// <summary>A constant or a method, with an address it gives for each ending a file of it may have.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<string> Addresses)> Members =>
        from type in Classes
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        select ($"{type.Name}.{member.Name}", member is MethodInfo method ? (IReadOnlyList<string>)
            [.. Endings.Select(ending => (string)method.Invoke(null, [.. method.GetParameters().Select(p => ValueOf(p, ending))])!).Distinct()]
            : [(string)((FieldInfo)member).GetRawConstantValue()!]);

    [Fact]
    public void Links_Each_LeadsToARouteOfItsFeature()
    {
        var routes = new PortalRoutes(portal);
        var members = Members.ToList();
        Assert.Contains(members, m => m.Name == "EntryLinks.Form");
        Assert.Empty(
            from member in members
            where !Prefixes.Contains(member.Name)
            let feature = member.Name[..member.Name.IndexOf("Links.", StringComparison.Ordinal)]
            where !member.Addresses.Any(address => IsFile(address) || routes.Of(address).Any(endpoint => IsOf(endpoint, feature)))
            select $"{member.Name}: {member.Addresses[0]}");
    }

    [Fact]
    public void Links_Each_IsFollowed()
    {
        var code = string.Concat(SourceTree.Files("LocalStandards.Web", ".cs", ".cshtml").Select(f => f.Code));
        Assert.Empty(Members.Select(m => m.Name).Distinct().Where(name => !Regex.IsMatch(code, $@"\b{Regex.Escape(name)}\b")));
    }

    /// <summary>The demo's announcements are what somebody typed.</summary>
    [Fact]
    public void Addresses_ByHand_StandInLinksAlone()
    {
        var files = SourceTree.Files("LocalStandards.Web", ".cs", ".cshtml", ".js").Concat(SourceTree.Files("LocalStandards.Domain", ".cs")).Concat(SourceTree.Files("LocalStandards.Data", ".cs")).ToList();
        var found = files.SelectMany(f => f.Matches(ByHand()).Concat(f.Name.EndsWith(".cshtml", StringComparison.Ordinal) ? f.Matches(PutTogether()) : []));
        Assert.Contains(found, line => line.StartsWith("LocalStandards.Web/Links/EntryLinks.cs:", StringComparison.Ordinal));
        Assert.Empty(found.Where(line => !line.StartsWith("LocalStandards.Web/Links/", StringComparison.Ordinal)
            // Where notices lead that the domain raises; Links have them from there.
            && !line.StartsWith("LocalStandards.Domain/Notices/NoticePaths.cs:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Address_WithAnythingInIt_IsEscapedAndEverybodys()
    {
        Assert.Equal("/mail/folder/%E0%B8%AB%E0%B8%99%2F%3F", NoticesLinks.InFolder("หน/?"));
        Assert.Equal("/authorities?q=a%26b&province=36", AuthoritiesLinks.Listed(q: "a&b", province: 36, status: ""));
        Assert.Equal("/letters?page=2", LettersLinks.Listed("", null, null, null, 2));
        Assert.Equal("/letters", LettersLinks.Listed("", null, null, null, 1));
        Assert.Equal("/holidays/2026-12-05", HolidaysLinks.Holiday(new DateOnly(2026, 12, 5)));
        Assert.Equal("/?year=lpa-2569", HomeLinks.Round("lpa-2569"));
    }

    private static bool IsFile(string address) => File.Exists(Path.Combine(SourceTree.Web, "wwwroot", address.TrimStart('/')));

    private static bool IsOf(PortalEndpoint endpoint, string feature) =>
        endpoint.Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
            ? $"{action.ControllerTypeInfo.Namespace}.".StartsWith($"LocalStandards.Web.Features.{feature}.", StringComparison.Ordinal) && !endpoint.Route.EndsWith("/{address}", StringComparison.Ordinal)
            : feature == "Health";

    private static object ValueOf(ParameterInfo parameter, string ending) => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) switch
    {
        var type when type == typeof(int) => parameter.Name switch { "status" => 404, "district" => 3612, _ => 36 },
        var type when type == typeof(string) => parameter.Name switch { "ending" => ending, "year" => "2569", "form" => "2-1", "rest" => "/print", _ => "3600114" },
        var type when type == typeof(bool) => true,
        var type when type == typeof(AuthorityType) => AuthorityType.Sao,
        var type when type == typeof(Office) => new Office(OfficeKind.Province, 36),
        var type when type == typeof(DateOnly) => new DateOnly(2026, 12, 5),
        _ => Array.Empty<KeyValuePair<string, string?>>(),
    };

    // In quotes, from the root of the site; but for static files, folders of views, and the templates of routes.
    [GeneratedRegex(@"(?<!\[(?:Http\w+|Route)\(\$?|Assets\[|assets\[)[""'`]/(?!css/|js/|img/|lib/|favicon|Features/|Frame/)(?=[a-z?#]|\{[A-Za-z])[^""'`\s]*|(?:Redirect\(|\?\? |: |(?:href|action)=)""/""")]
    private static partial Regex ByHand();

    // More of an address after what a view has of it.
    [GeneratedRegex(@"\b(?:href|action|formaction|hx-get|hx-post)=""@\(?[\w.!]+\)?[/?.][a-z][^""]*")]
    private static partial Regex PutTogether();
}
