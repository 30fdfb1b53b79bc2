using System.Globalization;
using LocalStandards.Domain.Notices;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>Takes the place of a server in the demo: every mail is a file, to be looked at on a page.</summary>
public sealed class FolderTransport(string folder, TimeProvider clock) : IMailTransport, IMailConnection
{
    public const string Extension = ".eml";

    public Task<IMailConnection> OpenAsync(CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailTroubleException(MailTrouble.NoStorage, null, failure);
        }
        return Task.FromResult<IMailConnection>(this);
    }

    public async Task<MailOutcome> SendAsync(OutgoingMessage mail, Func<Task<bool>> handOver)
    {
        if (!await handOver())
            return MailOutcome.Withheld;
        // The name sorts by time; the rest of it is the mail's own, as the server would know it.
        var name = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMddHHmmssfff}-{mail.MessageId?.Split('@')[0]}");
        var part = Path.Combine(folder, name + ".part");
        try
        {
            await using (var file = File.Create(part))
                await mail.WriteToAsync(file);
            File.Move(part, Path.Combine(folder, name + Extension), overwrite: true);
            return MailOutcome.Sent;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new MailOutcome(MailOutcomeKind.NotTaken, MailProblem.Interrupted, Trouble: MailTrouble.NoStorage);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
