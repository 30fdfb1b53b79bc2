using System.Net.Sockets;
using LocalStandards.Domain.Notices;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>A mail server over SMTP.</summary>
public sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    public async Task<IMailConnection> OpenAsync(CancellationToken cancel)
    {
        var client = new SmtpClient { Timeout = (int)settings.Patience.TotalMilliseconds };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(settings.Patience);
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Tls switch
            {
                MailTls.Implicit => SecureSocketOptions.SslOnConnect,
                MailTls.StartTls => SecureSocketOptions.StartTls,
                _ => SecureSocketOptions.None,
            }, patience.Token);
            if (settings.User is { } user)
                await client.AuthenticateAsync(user, settings.Password ?? "", patience.Token);
            // One way of writing a mail, whose end is a single dot.
            client.Capabilities &= ~(SmtpCapabilities.Chunking | SmtpCapabilities.BinaryMime);
            return new SmtpConnection(client, settings);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            client.Dispose();
            throw TroubleOf(failure);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    internal static MailTroubleException TroubleOf(Exception failure) => failure switch
    {
        SslHandshakeException or NotSupportedException => new(MailTrouble.NotProtected, null, failure),
        ServiceNotAuthenticatedException => new(MailTrouble.SignInRefused, (int)SmtpStatusCode.AuthenticationRequired, failure),
        AuthenticationException => new(MailTrouble.SignInRefused, (failure.InnerException as SmtpCommandException)?.StatusCode is { } code ? (int)code : null, failure),
        SmtpCommandException command => new(command.ErrorCode == SmtpErrorCode.SenderNotAccepted ? MailTrouble.SenderRefused : MailTrouble.Busy, (int)command.StatusCode, failure),
        OperationCanceledException or TimeoutException => new(MailTrouble.TimedOut, null, failure),
        SocketException => new(MailTrouble.Unreachable, null, failure),
        IOException or ProtocolException or ServiceNotConnectedException => new(MailTrouble.Dropped, null, failure),
        _ => new(MailTrouble.Unreachable, null, failure),
    };
}

internal sealed class SmtpConnection(SmtpClient client, MailSettings settings) : IMailConnection
{
    public async Task<MailOutcome> SendAsync(OutgoingMessage handed, Func<Task<bool>> handOver)
    {
        handed.HandOver = handOver;
        using var patience = new CancellationTokenSource(settings.Patience);
        try
        {
            await client.SendAsync(handed, settings.From, [(MailboxAddress)handed.To[0]], patience.Token);
            return MailOutcome.Sent;
        }
        catch (WithheldException)
        {
            // The server waits for a mail that does not come.
            await CutAsync();
            return MailOutcome.Withheld;
        }
        catch (Exception) when (handed.Failure is { } own)
        {
            // Not the server's: the database could not write that it is handed over.
            await CutAsync();
            throw new InvalidOperationException("A mail could not be handed over.", own);
        }
        catch (SmtpCommandException refusal) when (refusal.StatusCode != SmtpStatusCode.ServiceNotAvailable && refusal.ErrorCode != SmtpErrorCode.SenderNotAccepted)
        {
            var code = (int)refusal.StatusCode;
            if (IsOfUs(refusal))
                return new MailOutcome(MailOutcomeKind.NotTaken, MailProblem.TryLater, code, Trouble: MailTrouble.SenderRefused);
            // A mailbox that is full is emptied some day.
            var isForGood = code >= 500 && refusal.StatusCode != SmtpStatusCode.ExceededStorageAllocation;
            var problem = !isForGood ? MailProblem.TryLater
                : refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? MailProblem.AddressRefused : MailProblem.ContentRefused;
            return new MailOutcome(MailOutcomeKind.NotTaken, problem, code, isForGood);
        }
        catch (Exception failure) when (failure is SmtpCommandException)
        {
            var trouble = SmtpTransport.TroubleOf(failure);
            return handed.IsBegun ? new MailOutcome(MailOutcomeKind.NotTaken, MailProblem.TryLater, trouble.Code, Trouble: trouble.Trouble) : throw trouble;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or NotSupportedException)
        {
            // The server cannot be told such a mail, now or later.
            await CutAsync();
            return new MailOutcome(MailOutcomeKind.NotTaken, MailProblem.ContentRefused, IsForGood: true);
        }
        catch (Exception failure) when (failure is IOException or ProtocolException or OperationCanceledException or TimeoutException or SocketException or ServiceNotConnectedException or ServiceNotAuthenticatedException)
        {
            var trouble = SmtpTransport.TroubleOf(failure);
            await CutAsync();
            if (!handed.IsBegun)
                throw trouble;
            // Before the final dot is written no server has taken it; after it, nobody knows.
            return handed.IsWritten
                ? new MailOutcome(MailOutcomeKind.Unknown, MailProblem.NoAnswer, Trouble: trouble.Trouble)
                : new MailOutcome(MailOutcomeKind.NotTaken, MailProblem.Interrupted, Trouble: trouble.Trouble);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Where a server no longer answers it is left without a farewell.
        if (client.IsConnected)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            try
            {
                await client.DisconnectAsync(quit: true, patience.Token);
            }
            catch (Exception failure) when (failure is IOException or ProtocolException or CommandException or OperationCanceledException or SocketException)
            {
                // Best effort: nothing depends on it.
            }
        }
        client.Dispose();
    }

    /// <summary>
    /// Refused at the recipient for what the sender is (relaying, a blocked address of this machine), as most servers say it
    /// there: it is the same for the next mail, and says nothing of the address.
    /// </summary>
    private static bool IsOfUs(SmtpCommandException refusal) => refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted
        && (int)refusal.StatusCode >= 500 && (refusal.StatusCode == SmtpStatusCode.TransactionFailed || refusal.Message.Contains("5.7.", StringComparison.Ordinal));

    private async Task CutAsync()
    {
        if (client.IsConnected)
            await client.DisconnectAsync(quit: false);
    }
}
