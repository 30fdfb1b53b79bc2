using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LocalStandards.Web.Security;

/// <summary>Marks a request refused for its anti-forgery token, so that the error page can say what helps.</summary>
public sealed class ExpiredForm : IAlwaysRunResultFilter
{
    public static bool IsCauseIn(HttpContext http) => http.Features.Get<Mark>() is not null;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.HttpContext.Features.Set(new Mark());
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private sealed class Mark;
}
