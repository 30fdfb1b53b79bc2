using System.Globalization;

namespace LocalStandards.Web.Hosting;

/// <summary>The parts of addresses that are numbers: <c>{code:digits(7)}</c>, an exact count of Arabic digits.</summary>
public sealed class DigitsRouteConstraint(int count) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        RouteWord.Of(values, routeKey) is { } word && word.Length == count && word.All(char.IsAsciiDigit);
}

/// <summary>A form's code, such as 2-3: <c>{form:form}</c>; so that /entry/2569/review is no form.</summary>
public sealed class FormRouteConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        RouteWord.Of(values, routeKey) is [>= '0' and <= '9', ..] word && word.All(c => char.IsAsciiDigit(c) || c == '-');
}

internal static class RouteWord
{
    public static string? Of(RouteValueDictionary values, string key) => Convert.ToString(values[key], CultureInfo.InvariantCulture);
}
