using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;
using LocalStandards.Demo;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Infrastructure;

/// <summary>A browser without scripts: keeps cookies, reads pages, fills and posts their forms. Redirects are shown, not followed.</summary>
public sealed class Visitor : IDisposable
{
    private readonly PortalFactory portal;

    public Visitor(PortalFactory portal)
    {
        this.portal = portal;
        Http = portal.CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(Cookies));
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Where the visitor's requests come from.</summary>
    public string Address
    {
        set
        {
            Http.DefaultRequestHeaders.Remove(PortalFactory.AddressHeader);
            Http.DefaultRequestHeaders.Add(PortalFactory.AddressHeader, value);
        }
    }

    /// <summary>Signs one of the demo's accounts in; fails the test when the portal does not.</summary>
    public async Task SignInAsync(string userName)
    {
        var password = portal.Services.GetRequiredService<DemoOptions>().Password;
        using var answer = await TrySignInAsync(userName, password);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{userName} could not sign in: {(int)answer.StatusCode}");
    }

    public async Task<HttpResponseMessage> TrySignInAsync(string userName, string password, string? returnUrl = null)
    {
        var page = await GetPageAsync("/account/sign-in" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        return await PostFormAsync(page, "form[data-sign-in]", new() { ["UserName"] = userName, ["Password"] = password });
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Http.GetAsync(address);

    /// <summary>The page, which must answer as expected.</summary>
    public async Task<IHtmlDocument> GetPageAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Http.GetAsync(address);
        Assert.True(expected == answer.StatusCode, $"GET {address}: {(int)answer.StatusCode} {answer.Headers.Location}");
        return await ReadAsync(answer);
    }

    /// <summary>
    /// Posts a form as the browser would: its present fields with the hidden ones (so the anti-forgery token too), then
    /// <paramref name="values"/> over them; null takes a field out.
    /// </summary>
    /// <param name="press">A button of the form that is pressed: what it is named and where it leads counts, too.</param>
    public async Task<HttpResponseMessage> PostFormAsync(IDocument page, string formSelector, Dictionary<string, string?>? values = null, string? press = null)
    {
        var form = page.QuerySelector<IHtmlFormElement>(formSelector);
        Assert.True(form is not null, $"No form {formSelector} on {page.Title}");
        var fields = FieldsOf(form);
        foreach (var (name, value) in values ?? [])
        {
            fields.RemoveAll(f => f.Key == name);
            if (value is not null)
                fields.Add(new(name, value));
        }
        var button = press is null ? null : form.QuerySelector<IHtmlButtonElement>(press);
        Assert.True(press is null || button is not null, $"No button {press} on {page.Title}");
        if (button?.GetAttribute("name") is { } pressed)
            fields.Add(new(pressed, button.GetAttribute("value") ?? ""));
        var action = button?.GetAttribute("formaction") ?? (form.GetAttribute("action") is { Length: > 0 } own ? own : page.Url);
        using var content = new FormUrlEncodedContent(fields);
        return await Http.PostAsync(action, content);
    }

    /// <summary>An anti-forgery token for the visitor as they are now, from the page that everybody has.</summary>
    public async Task<string> TokenAsync()
    {
        using var answer = await Http.GetAsync("/account/sign-in");
        var page = answer.StatusCode == HttpStatusCode.Redirect ? await GetPageAsync("/") : await ReadAsync(answer);
        return page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
    }

    /// <summary>Posts exactly these fields and a token, as somebody who writes requests by hand.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, bool isPartial = false)
    {
        using var request = new HttpRequestMessage(System.Net.Http.HttpMethod.Post, address);
        request.Content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", await TokenAsync())));
        if (isPartial)
            request.Headers.Add("HX-Request", "true");
        return await Http.SendAsync(request);
    }

    /// <summary>The fields as the browser would send them now, without any button.</summary>
    public static List<KeyValuePair<string, string>> FieldsOf(IElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(f => !f.HasAttribute("disabled")))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" }:
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(input.Name!, input.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.AddRange(select.SelectedOptions.Select(o => new KeyValuePair<string, string>(select.Name!, o.Value)));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(area.Name!, area.Value));
                    break;
            }
        }
        return fields;
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        var context = BrowsingContext.New(Configuration.Default);
        var text = await answer.Content.ReadAsStringAsync();
        var address = answer.RequestMessage!.RequestUri!.ToString();
        return (IHtmlDocument)await context.OpenAsync(r => r.Content(text).Address(address).Header(HeaderNames.ContentType, "text/html; charset=utf-8"));
    }

    public void Dispose() => Http.Dispose();
}
