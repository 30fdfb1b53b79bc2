using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LocalStandards.Web.Features.Errors;

/// <summary>Marks a request refused for its anti-forgery token, so that the error page can say what helps.</summary>
public sealed class ExpiredForm : IAlwaysRunResultFilter
{
    public static bool IsCauseIn(HttpContext http) => http.Features.Get<Mark>() is not null;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;
        // What was too large to be read had no token in it either.
        if (context.HttpContext.Request.ContentLength > context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        else
            context.HttpContext.Features.Set(new Mark());
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private sealed class Mark;
}
