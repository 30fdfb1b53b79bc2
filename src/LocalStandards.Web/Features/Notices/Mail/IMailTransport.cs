using LocalStandards.Domain.Notices;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>Where mails go: a server, or in the demo a folder.</summary>
public interface IMailTransport
{
    /// <exception cref="MailTroubleException">No mail can be sent now, whichever.</exception>
    Task<IMailConnection> OpenAsync(CancellationToken cancel);
}

/// <summary>One connection for many mails; after trouble it is good for none.</summary>
public interface IMailConnection : IAsyncDisposable
{
    /// <param name="handOver">Called right before the first byte of the mail can reach the server; false withholds it.</param>
    /// <exception cref="MailTroubleException">Nothing of the mail was written; the connection is good for no other.</exception>
    Task<MailOutcome> SendAsync(OutgoingMessage mail, Func<Task<bool>> handOver);
}

/// <summary>What became of one mail.</summary>
public enum MailOutcomeKind
{
    Sent,
    /// <summary>Nothing was sent, as the caller wished.</summary>
    Withheld,
    /// <summary>The server does not have it: <see cref="MailOutcome.Problem"/> says why.</summary>
    NotTaken,
    /// <summary>All of it was written, and no answer came.</summary>
    Unknown,
}

/// <param name="IsForGood">Whether trying again would end the same.</param>
/// <param name="Trouble">That the connection is lost with it.</param>
public sealed record MailOutcome(MailOutcomeKind Kind, MailProblem? Problem = null, int? Code = null, bool IsForGood = false, MailTrouble? Trouble = null)
{
    public static MailOutcome Sent { get; } = new(MailOutcomeKind.Sent);
    public static MailOutcome Withheld { get; } = new(MailOutcomeKind.Withheld);
}

/// <summary>No mail can be sent now, whichever.</summary>
public sealed class MailTroubleException(MailTrouble trouble, int? code, Exception cause) : Exception($"The mail server: {trouble}.", cause)
{
    public MailTrouble Trouble => trouble;
    public int? Code => code;
}
