using System.Text.Encodings.Web;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Hosting;

/// <summary>Until the database is ready every page says what is being done and looks again by itself.</summary>
public sealed class StartupGate(RequestDelegate next, StartupState state, HtmlEncoder html)
{
    public async Task InvokeAsync(HttpContext http, IStringLocalizer<Words> words)
    {
        if (state.IsReady || http.Request.Path.StartsWithSegments(HealthLinks.Health, StringComparison.Ordinal))
        {
            await next(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "2";
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync($"""
            <!doctype html><html lang="th"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
            <title>{html.Encode(words["กำลังเตรียมระบบ"])}</title>
            <link rel="stylesheet" href="/css/base.css">
            <main class="starting"><h1>{html.Encode(words["กำลังเตรียมระบบ"])}</h1><p>{html.Encode(state.Step)}</p></main></html>
            """);
    }
}
