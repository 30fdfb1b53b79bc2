using MimeKit;
using MimeKit.IO;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>
/// A mail, as text and as HTML, that knows when its body is about to be written to a server and when it was. Before the
/// body's end no server has taken a mail, whatever it has of the header.
/// </summary>
public sealed class OutgoingMessage : MimeMessage
{
    public OutgoingMessage(MimeEntity text, MimeEntity html) => Body = new Watched(this) { text, html };

    /// <summary>Called before the first byte of the body is written; false withholds the mail.</summary>
    public Func<Task<bool>>? HandOver { get; set; }

    public bool IsBegun { get; private set; }

    public bool IsWritten { get; private set; }

    /// <summary>What kept it from being handed over.</summary>
    public Exception? Failure { get; private set; }

    private async Task<bool> HandOverAsync(Func<Task<bool>> handOver)
    {
        try
        {
            return await handOver();
        }
        catch (Exception failure)
        {
            Failure = failure;
            throw;
        }
    }

    private sealed class Watched(OutgoingMessage mail) : MultipartAlternative
    {
        public override async Task WriteToAsync(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
        {
            // Also written to be measured, not to be sent.
            if (mail.HandOver is null || stream is MeasuringStream)
            {
                await base.WriteToAsync(options, stream, contentOnly, cancellationToken);
                return;
            }
            if (!await mail.HandOverAsync(mail.HandOver))
                throw new WithheldException();
            mail.IsBegun = true;
            await base.WriteToAsync(options, stream, contentOnly, cancellationToken);
            mail.IsWritten = true;
        }
    }
}

/// <summary>The mail is not to be sent after all.</summary>
internal sealed class WithheldException : Exception;
