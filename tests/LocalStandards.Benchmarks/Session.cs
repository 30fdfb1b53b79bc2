using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LocalStandards.Benchmarks;

/// <summary>Somebody signed in, and the raw requests of that session.</summary>
internal sealed class Session
{
    private readonly Uri address;

    // Secure cookies over plain http on this machine: a browser sends them to 127.0.0.1, a cookie jar does not.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    private readonly Dictionary<string, string> cookies = [];

    private Session(Uri address) => this.address = address;

    public static async Task<Session> SignInAsync(Uri address, string user, string password)
    {
        var session = new Session(address);
        var page = await session.PageAsync("/account/sign-in");
        var answer = await session.SendAsync(HttpMethod.Post, "/account/sign-in", new Dictionary<string, string>
        {
            ["UserName"] = user,
            ["Password"] = password,
            ["__RequestVerificationToken"] = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        return answer.StatusCode == HttpStatusCode.Redirect ? session : throw new InvalidOperationException($"{user} could not sign in: {answer.StatusCode}");
    }

    public byte[] Get(string path) => Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {CookieHeader}\r\n\r\n");

    /// <summary>
    /// Two posts of a form's number fields, from the values that stand to others and back, so that every post changes
    /// every field.
    /// </summary>
    public async Task<(byte[][] Requests, IReadOnlyList<string> Fields)> SavesAsync(string path, int fields)
    {
        var form = (IHtmlFormElement)(await PageAsync(path)).QuerySelector("form[data-entry]")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var numbers = form.QuerySelectorAll("input.num, textarea").Take(fields).Select(e => e.GetAttribute("name")!).ToList();
        string Was(string name) => form.QuerySelectorAll("input[type=hidden]").First(e => e.GetAttribute("name") == "was." + name).GetAttribute("value") ?? "";
        var first = Body(n => (Was(n), "7"));
        var back = Body(n => ("7", "8"));
        var again = Body(n => ("8", "7"));
        // Bring the fields to 7, then alternate.
        (await SendRawAsync(path, first)).EnsureRedirectOrPage();
        return ([Post(path, back), Post(path, again)], numbers);

        string Body(Func<string, (string Was, string Value)> value) => string.Join('&',
            numbers.SelectMany(n => new[] { $"{Uri.EscapeDataString("was." + n)}={Uri.EscapeDataString(value(n).Was)}", $"{Uri.EscapeDataString(n)}={Uri.EscapeDataString(value(n).Value)}" })
                .Append("__RequestVerificationToken=" + Uri.EscapeDataString(token)));
    }

    /// <summary>Posts a page's form with these fields.</summary>
    /// <returns>Where the portal leads to.</returns>
    public async Task<string> PostAsync(string path, Dictionary<string, string> form)
    {
        form["__RequestVerificationToken"] = (await PageAsync(path)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await SendAsync(HttpMethod.Post, path, form);
        return answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"{path} leads nowhere: {answer.StatusCode}");
    }

    public async Task<string> TextAsync(string path) => Encoding.UTF8.GetString(await BytesAsync(path));

    public async Task<byte[]> BytesAsync(string path)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)));
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private byte[] Post(string path, string body) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {CookieHeader}\r\nHX-Request: true\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    private Task<HttpResponseMessage> SendRawAsync(string path, string body) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") });

    private string CookieHeader => string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));

    private async Task<IHtmlDocument> PageAsync(string path)
    {
        var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)));
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Dictionary<string, string> form) =>
        SendAsync(new HttpRequestMessage(method, new Uri(address, path)) { Content = new FormUrlEncodedContent(form) });

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", CookieHeader);
        var answer = await Http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set.Select(c => c.Split(';')[0].Split('=', 2)))
                cookies[cookie[0]] = cookie[1];
        }
        return answer;
    }
}

internal static class Answers
{
    public static void EnsureRedirectOrPage(this HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode >= 400)
            throw new InvalidOperationException($"The first save failed: {answer.StatusCode}");
    }
}
