using System.Globalization;

namespace LocalStandards.Web.Hosting;

/// <summary>The parts of addresses that are numbers: <c>{code:digits(7)}</c>, an exact count of Arabic digits.</summary>
public sealed class DigitsRouteConstraint(int count) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Convert.ToString(values[routeKey], CultureInfo.InvariantCulture) is { } word && word.Length == count && word.All(char.IsAsciiDigit);
}
