using System.Globalization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>A form's code, such as 2-3: <c>{form:form}</c>; so that /entry/2569/review is no form.</summary>
public sealed class FormRouteConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Convert.ToString(values[routeKey], CultureInfo.InvariantCulture) is [>= '0' and <= '9', ..] word && word.All(c => char.IsAsciiDigit(c) || c == '-');
}
