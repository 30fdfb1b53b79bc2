using System.Text.RegularExpressions;
using LocalStandards.Demo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace LocalStandards.EndToEnd.Tests.Infrastructure;

/// <summary>
/// Somebody at a browser of their own. A script error, or anything the content security policy stops, fails the test when
/// the person leaves.
/// </summary>
internal sealed class Person : IAsyncDisposable
{
    // A refused or failed request is the test's own doing: said by the browser, and by htmx in two ways.
    private static readonly string[] Expected = ["Failed to load resource", "Response Status Error Code", "htmx:"];

    private readonly BrowserPortal portal;
    private readonly List<string> complaints = [];
    private readonly Dictionary<string, IReadOnlyList<Cookie>> sessions = [];

    public Person(BrowserPortal portal, IBrowserContext context, IPage page)
    {
        this.portal = portal;
        (Context, Page) = (context, page);
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && !Expected.Any(start => message.Text.StartsWith(start, StringComparison.Ordinal)))
                complaints.Add(message.Text);
        };
        context.WebError += (_, error) => complaints.Add(error.Error);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; }

    private string Password => portal.Services.GetRequiredService<DemoOptions>().Password;

    /// <summary>What happened to the last change, as the form says.</summary>
    public ILocator SaveState => Page.Locator("#save-state");

    public ILocator ErrorSummary => Page.Locator(".error-summary");

    public async Task<IResponse> GoAsync(string address) =>
        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load }) ?? throw new InvalidOperationException($"No answer from {address}.");

    public async Task SignInAsync(string userName)
    {
        await GoAsync("/account/sign-in");
        await FillSignInAsync(userName);
        await Assertions.Expect(Page).Not.ToHaveURLAsync(new Regex("/account/sign-in"));
    }

    /// <summary>Fills and sends the sign-in page that is open.</summary>
    public async Task FillSignInAsync(string userName, string? password = null)
    {
        await Page.Locator("#UserName").FillAsync(userName);
        await Page.Locator("#Password").FillAsync(password ?? Password);
        await Page.Locator("form[data-sign-in] button.btn-primary").ClickAsync();
    }

    /// <summary>Signs out by the menu of the open page.</summary>
    public async Task SignOutAsync()
    {
        await Page.Locator("details.menu > summary").ClickAsync();
        await Page.Locator("form[data-sign-out] button").ClickAsync();
        await Page.WaitForURLAsync(new Regex("^(?!.*/entry/)"));
    }

    /// <summary>Another tab of the same browser, which becomes the one in use.</summary>
    public async Task<IPage> OpenTabAsync() => Page = await Context.NewPageAsync();

    public ILocator Card(string indicator) => Page.Locator($"[data-indicator='{indicator}']");

    /// <summary>What a field is filled by: its box, or all its boxes.</summary>
    public ILocator Field(string name) => Page.Locator($"[name='{name}']:not([type=hidden])");

    /// <summary>The box of a field that is chosen by ticking.</summary>
    public ILocator Choice(string name, string value) => Page.Locator($"[name='{name}'][value='{value}']");

    /// <summary>Does something that makes a card save itself, and waits until the server has answered and the page shows it.</summary>
    public async Task<IResponse> SavingAsync(Func<Task> act)
    {
        var response = await Page.RunAndWaitForResponseAsync(act, r => r.Request.Method == "POST" && r.Url.Contains("/entry/", StringComparison.Ordinal));
        await response.FinishedAsync();
        return response;
    }

    public Task DoesNotOverflowAsync() => Page.DoesNotOverflowAsync("as opened");

    public Task ExpectStateAsync(string state) => Assertions.Expect(SaveState).ToHaveAttributeAsync("data-state", state);

    /// <summary>What is kept of a form in this browser: the values by field; empty when nothing is.</summary>
    public async Task<IReadOnlyDictionary<string, string>> DraftAsync() => await Page.EvaluateAsync<Dictionary<string, string>>(
        """
        () => Object.fromEntries(Object.keys(localStorage).filter(key => key.startsWith("draft:"))
          .flatMap(key => Object.entries(JSON.parse(localStorage[key]).fields))
          .map(([name, kept]) => [name, kept.values.join(",")]))
        """);

    /// <summary>Nothing of what was done in this browser is left; somebody, or nobody, is signed in without a page having been opened.</summary>
    public async Task BeginAnewAsAsync(string? userName)
    {
        await Page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
        await Context.ClearCookiesAsync();
        if (userName is null)
            return;
        if (sessions.TryGetValue(userName, out var session))
        {
            await Context.AddCookiesAsync(session);
            return;
        }
        var isIn = await Page.EvaluateAsync<bool>(
            """
            async ([userName, password]) => {
              const page = new DOMParser().parseFromString(await (await fetch("/account/sign-in")).text(), "text/html");
              const body = new FormData(page.querySelector("form[data-sign-in]"));
              body.set("UserName", userName);
              body.set("Password", password);
              return (await fetch("/account/sign-in", { method: "POST", body, redirect: "manual" })).type === "opaqueredirect";
            }
            """, new[] { userName, Password });
        Assert.True(isIn, $"{userName} could not sign in.");
        sessions[userName] = [.. (await Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite })];
    }

    public void HasNoComplaints()
    {
        var said = string.Join(Environment.NewLine, complaints);
        complaints.Clear();
        Assert.True(said.Length == 0, "The browser complained: " + said);
    }

    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
        HasNoComplaints();
    }
}
