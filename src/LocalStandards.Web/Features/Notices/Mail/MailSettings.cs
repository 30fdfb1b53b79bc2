using System.Globalization;
using MimeKit;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailTls { None, StartTls, Implicit }

/// <summary>The mail server as the operator names it, read and checked once at start (README, "Settings").</summary>
/// <param name="User">Null where the server asks for no sign-in.</param>
public sealed record MailSettings(string Host, int Port, MailTls Tls, string? User, string? Password, MailboxAddress From, TimeSpan Patience)
{
    /// <returns>Null where no server is named: nothing is mailed then.</returns>
    /// <exception cref="InvalidOperationException">A setting cannot be read, or one that is needed is missing.</exception>
    public static MailSettings? Read(IConfiguration configuration, bool hasSiteAddress)
    {
        var mail = configuration.GetSection("Mail");
        if (mail["Host"] is not { Length: > 0 } host)
            return null;
        if (!hasSiteAddress)
            throw new InvalidOperationException("Mail:Host is set, but Site:Address is not: mails carry links.");
        MailTls tls = (mail["Tls"] ?? "starttls").ToLowerInvariant() switch
        {
            "none" => MailTls.None,
            "starttls" => MailTls.StartTls,
            "implicit" => MailTls.Implicit,
            var other => throw new InvalidOperationException($"Mail:Tls '{other}' is none of none, starttls and implicit."),
        };
        var user = mail["User"] is { Length: > 0 } name ? name : null;
        if (user is not null && tls == MailTls.None)
            throw new InvalidOperationException("Mail:User is set and Mail:Tls is none: the password would go over the network as it is.");
        if (user is not null && string.IsNullOrEmpty(mail["Password"]))
            throw new InvalidOperationException("Mail:User is set, but Mail:Password is not.");
        if (AddressOf(mail["From"]) is not { } from)
            throw new InvalidOperationException($"Mail:From '{mail["From"]}' is not an e-mail address, such as noreply@localstandards.example.go.th.");
        from.Name = mail["FromName"] ?? "มาตรฐานท้องถิ่น";
        return new MailSettings(
            host, Number(mail, "Port", tls == MailTls.Implicit ? 465 : 587, 65535), tls, user, mail["Password"], from,
            TimeSpan.FromSeconds(Number(mail, "TimeoutSeconds", 30, 600)));
    }

    /// <summary>An address as typed, alone and whole: no name, no list, no line break. Null for what is none.</summary>
    public static MailboxAddress? AddressOf(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return text.Length is > 0 and <= 254 && text.All(c => c is > ' ' and <= '~' && !"<>()[],;:\\\"".Contains(c, StringComparison.Ordinal))
            && MailboxAddress.TryParse(text, out var address) && address.Address == text && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.')
            ? address
            : null;
    }

    private static int Number(IConfiguration mail, string key, int otherwise, int most)
    {
        if (mail[key] is not { Length: > 0 } text)
            return otherwise;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new InvalidOperationException($"Mail:{key} '{text}' is not a number from 1 to {most}.");
    }
}
