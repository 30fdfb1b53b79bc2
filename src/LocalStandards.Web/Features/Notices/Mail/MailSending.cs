using LocalStandards.Data;
using LocalStandards.Data.Notices;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Parts;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>
/// Sends what waits in the outbox, on one node at a time, over one connection. What it is about to do and what was done
/// stands in the database before it goes on: after a stop, whoever comes next sends none twice and misses none (ADR 15).
/// </summary>
public sealed class MailSending(IServiceScopeFactory scopes, MailChannel channel, StartupState state, TimeProvider clock, ILogger<MailSending> logger)
    : LeasedJob(scopes, state, clock, logger, new JobRhythm(LeaseName, Interval, LeaseLength, "Mails were not sent"))
{
    public const string LeaseName = "mail-sending";

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Renewed in the middle of a batch once a third of it is over.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(3);

    private const int AtATime = 200;

    protected override Task RoundAsync(CancellationToken cancel) => RunRoundAsync(cancel);

    /// <summary>Sends until nothing is due, another node is at it, or the server is in trouble.</summary>
    /// <returns>How many mails were taken by the server.</returns>
    public async Task<int> RunRoundAsync(CancellationToken cancel)
    {
        if (channel.Transport is null)
            return 0;
        await using var run = new Run();
        while (!cancel.IsCancellationRequested && await InScopeAsync(db => BatchAsync(db, run, cancel)))
        {
        }
        if (run.Sent > 0)
            logger.LogInformation("{Count} mails sent", run.Sent);
        return run.Sent;
    }

    /// <returns>Whether there may be more to do.</returns>
    private async Task<bool> BatchAsync(AppDbContext db, Run run, CancellationToken cancel)
    {
        var outbox = new Outbox(db);
        // Where nothing is due nothing is written, not even the lease.
        if (!await outbox.HasWorkAsync(Now, cancel) || !await TakeLeaseAsync(run, db, cancel))
            return false;
        if (!run.HasLookedBack && await outbox.DoubtAsync(cancel) is > 0 and var doubted)
            logger.LogWarning("{Count} mails were being handed over when an earlier run ended; they are in doubt", doubted);
        run.HasLookedBack = true;
        if (await db.MailServers.AsNoTracking().SingleOrDefaultAsync(s => s.Id == MailServer.TheOne, cancel) is { } server && server.IsPausedAt(Now))
            return false;
        var (mails, seen) = await outbox.NextAsync(Now, AtATime, cancel);
        if (seen == 0)
            return false;
        try
        {
            run.Connection ??= mails.Count > 0 ? await channel.Transport!.OpenAsync(cancel) : null;
            return await SendAsync(db, outbox, mails, run, cancel);
        }
        catch (MailTroubleException trouble)
        {
            logger.LogWarning(trouble.InnerException, "{Message}", trouble.Message);
            // It took mail over this connection, perhaps as many as it takes over one: a new one without a pause.
            var hasTaken = run.SentHere > 0;
            await run.CloseAsync();
            await NoteAsync(db, server =>
            {
                if (hasTaken)
                    server.Work(Now);
                else
                    server.Fail(trouble.Trouble, trouble.Code, Now);
            });
            return hasTaken;
        }
    }

    private async Task<bool> SendAsync(AppDbContext db, Outbox outbox, List<DueMail> mails, Run run, CancellationToken cancel)
    {
        var compose = run.Composer(Scopes);
        var facts = await db.FactsOfAsync(mails, cancel);
        // Taken by the server and not written yet: that is done together with the handing over of the next.
        DueMail? sent = null;
        var (before, goesOn) = (run.Sent, true);
        MailOutcome? broken = null;
        try
        {
            foreach (var mail in mails)
            {
                if (cancel.IsCancellationRequested || !goesOn)
                    break;
                if (Now - run.LeasedAt > LeaseLength / 3 && !await TakeLeaseAsync(run, db, cancel))
                    return false;
                if (Composed(compose, mail, facts) is not { } message)
                {
                    await outbox.PutOffAsync(mail, MailProblem.ContentRefused, null, isForGood: true, Now);
                    continue;
                }
                MailOutcome outcome;
                try
                {
                    outcome = await run.Connection!.SendAsync(message, async () =>
                    {
                        var earlier = sent;
                        var isHanded = await outbox.HandOverAsync(mail, earlier, Now);
                        sent = null;
                        return isHanded;
                    });
                }
                catch (MailTroubleException trouble)
                {
                    // This mail may be the cause: the others go first from now on.
                    await outbox.PutOffAsync(mail, MailProblem.TryLater, trouble.Code, isForGood: false, Now);
                    throw;
                }
                switch (outcome.Kind)
                {
                    case MailOutcomeKind.Sent:
                        sent = mail;
                        run.Sent++;
                        run.SentHere++;
                        break;
                    case MailOutcomeKind.Withheld:
                        // Somebody else changed it: perhaps another node that has the lease by now.
                        goesOn = false;
                        break;
                    case MailOutcomeKind.Unknown:
                        await outbox.WriteDoubtAsync(mail);
                        break;
                    default:
                        await outbox.PutOffAsync(mail, outcome.Problem!.Value, outcome.Code, outcome.IsForGood, Now);
                        if (outcome.Problem == MailProblem.AddressRefused)
                            await outbox.FlagAddressAsync(mail, outcome.Code, Now);
                        break;
                }
                if (outcome.Trouble is not null)
                    (broken, goesOn) = (outcome, false);
            }
        }
        finally
        {
            if (sent is not null)
                await outbox.WriteSentAsync(sent, Now);
            if (!goesOn)
                await run.CloseAsync();
        }
        await NoteAsync(db, server =>
        {
            if (run.Sent > before && (goesOn || broken is not null))
                server.Work(Now);
            if (broken is { Trouble: { } trouble })
                server.Fail(trouble, broken.Code, Now);
        });
        return broken is null;
    }

    /// <returns>Null for a mail that cannot be made: it must not hold up the others.</returns>
    private OutgoingMessage? Composed(ComposeMail compose, DueMail mail, IReadOnlyDictionary<int, NoticeFacts> facts)
    {
        try
        {
            return compose.Of(mail, facts);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            logger.LogError(failure, "The mail of notice {Notice} could not be made", mail.NoticeIds[0]);
            return null;
        }
    }

    /// <summary>Records the server's state, for the next batch and for the administrator, who may press "try now" meanwhile.</summary>
    private static Task<bool> NoteAsync(AppDbContext db, Action<MailServer> note) => db.TrySaveAsync(
        async () =>
        {
            var server = await db.MailServers.FindAsync(MailServer.TheOne) ?? db.Add(new MailServer()).Entity;
            note(server);
            return true;
        },
        CancellationToken.None);

    private async Task<bool> TakeLeaseAsync(Run run, AppDbContext db, CancellationToken cancel)
    {
        if (!await TakeLeaseAsync(db, cancel))
            return false;
        run.LeasedAt = Now;
        return true;
    }

    /// <summary>State kept from batch to batch.</summary>
    private sealed class Run : IAsyncDisposable
    {
        private AsyncServiceScope? scope;

        public IMailConnection? Connection { get; set; }
        public DateTimeOffset LeasedAt { get; set; }
        public bool HasLookedBack { get; set; }
        public int Sent { get; set; }
        /// <summary>Over the open connection.</summary>
        public int SentHere { get; set; }

        public ComposeMail Composer(IServiceScopeFactory scopes) => (scope ??= scopes.CreateAsyncScope()).ServiceProvider.GetRequiredService<ComposeMail>();

        public async Task CloseAsync()
        {
            if (Connection is { } open)
                await open.DisposeAsync();
            (Connection, SentHere) = (null, 0);
        }

        public async ValueTask DisposeAsync()
        {
            await CloseAsync();
            if (scope is { } used)
                await used.DisposeAsync();
        }
    }
}
