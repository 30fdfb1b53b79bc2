using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Notices;

/// <summary>One mail that is due: of one notice, or all that is new of a person who gets one a day.</summary>
/// <param name="Stamps">As each delivery had it when it was read.</param>
public sealed record DueMail(int UserId, string Address, bool IsDigest, IReadOnlyList<int> NoticeIds, IReadOnlyList<Guid> Stamps, int Attempts)
{
    /// <summary>The stamp under which this run takes the deliveries: a run that finds another one has lost them.</summary>
    public Guid Taken { get; } = Guid.NewGuid();
}

/// <summary>
/// The steps of sending, each written before the next is taken. Every write names the state and stamp it expects, so that
/// of two nodes that send the same mail one finds nothing to write, and stops.
/// </summary>
/// <remarks>Values that differ from mail to mail are passed as expressions: as constants each would be another query in EF Core's cache.</remarks>
public sealed class Outbox(AppDbContext db)
{
    public Task<bool> HasWorkAsync(DateTimeOffset now, CancellationToken cancel) =>
        db.Deliveries.AnyAsync(d => (d.Mail == MailState.Waiting && d.NotBefore <= now) || d.Mail == MailState.HandingOver, cancel);

    /// <summary>
    /// What an earlier run was handing over when it ended may have been taken or not: it is for a person to decide. The stamp
    /// stays, so that a run that was only slow can still tell that it was sent.
    /// </summary>
    /// <returns>How many.</returns>
    public Task<int> DoubtAsync(CancellationToken cancel) => db.Deliveries.Where(d => d.Mail == MailState.HandingOver)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.Mail, MailState.InDoubt).SetProperty(d => d.Problem, MailProblem.Stopped), cancel);

    /// <summary>The next that are due, the longest waiting first. Those whose reason is gone are dropped on the way.</summary>
    /// <returns>Mails, and how many deliveries were looked at: none is the end.</returns>
    public async Task<(List<DueMail> Mails, int Seen)> NextAsync(DateTimeOffset now, int most, CancellationToken cancel)
    {
        var due = db.Deliveries.Where(d => d.Mail == MailState.Waiting && d.NotBefore <= now);
        var rows = await Rows(due.OrderBy(d => d.NotBefore).ThenBy(d => d.NoticeId).ThenBy(d => d.UserId).Take(most)).ToListAsync(cancel);
        // A digest holds everything that is due for its reader, also beyond this batch.
        List<int> readers = [.. rows.Where(r => r.IsDigest).Select(r => r.UserId).Distinct()];
        if (readers.Count > 0)
        {
            var all = await Rows(due.Where(d => d.IsDigest && EF.Parameter(readers).Contains(d.UserId)).OrderBy(d => d.NoticeId)).ToListAsync(cancel);
            rows = [.. rows.Where(r => !r.IsDigest), .. all];
        }
        var kept = rows.FindAll(r => !r.IsGone(now));
        foreach (var gone in rows.Where(r => r.IsGone(now)).GroupBy(r => (r.NoticeId, IsTooOld: r.IsTooOld(now))))
            await DropAsync(gone.Key.NoticeId, [.. gone.Select(r => r.UserId)], gone.Key.IsTooOld ? MailProblem.TooOld : null, cancel);
        return ([.. kept.Where(r => !r.IsDigest).Select(r => Mail([r])), .. kept.Where(r => r.IsDigest).GroupBy(r => r.UserId).Select(g => Mail([.. g]))], rows.Count);
    }

    /// <summary>
    /// Marks the mail as being handed over: from here on the server may have it. Written in one transaction with the success
    /// of the mail before, so that a mail costs one write, not two.
    /// </summary>
    /// <param name="sent">The mail before, if it is not written yet.</param>
    /// <returns>False when another run took it up, or somebody changed it: it is not to be sent.</returns>
    public async Task<bool> HandOverAsync(DueMail mail, DueMail? sent, DateTimeOffset now)
    {
        var stamp = mail.Taken;
        var isTaken = await db.TrySaveAsync(
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                if (sent is not null)
                    await SentAsync(sent, now);
                var taken = await AsRead(mail).Where(d => d.Mail == MailState.Waiting).ExecuteUpdateAsync(set => set
                    .SetProperty(d => d.Mail, MailState.HandingOver).SetProperty(d => d.HandedAt, d => now).SetProperty(d => d.Stamp, d => stamp));
                if (taken != mail.NoticeIds.Count)
                    return false;
                await transaction.CommitAsync();
                return true;
            },
            CancellationToken.None);
        if (!isTaken && sent is not null)
            await WriteSentAsync(sent, now);
        return isTaken;
    }

    /// <summary>The server took it. Written also where a later run has come to doubt it.</summary>
    /// <exception cref="InvalidOperationException">Every attempt collided with another run: it stays in doubt.</exception>
    public async Task WriteSentAsync(DueMail mail, DateTimeOffset now)
    {
        var isWritten = await db.TrySaveAsync(
            async () =>
            {
                await SentAsync(mail, now);
                return true;
            },
            CancellationToken.None);
        if (!isWritten)
            throw new InvalidOperationException($"That the mail of notice {mail.NoticeIds[0]} was sent could not be written.");
    }

    private Task<int> SentAsync(DueMail mail, DateTimeOffset now) => AsTaken(mail)
        .Where(d => d.Mail == MailState.HandingOver || d.Mail == MailState.InDoubt)
        .ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Mail, MailState.Sent).SetProperty(d => d.SentAt, d => now).SetProperty(d => d.Problem, (MailProblem?)null).SetProperty(d => d.ReplyCode, (int?)null));

    /// <summary>Nobody knows whether the server took it.</summary>
    public Task WriteDoubtAsync(DueMail mail) => AsTaken(mail).Where(d => d.Mail == MailState.HandingOver)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.Mail, MailState.InDoubt).SetProperty(d => d.Problem, MailProblem.NoAnswer));

    /// <summary>The server certainly does not have it: tried again later, or given up.</summary>
    /// <param name="isForGood">Whether trying again would end the same.</param>
    public async Task PutOffAsync(DueMail mail, MailProblem problem, int? code, bool isForGood, DateTimeOffset now)
    {
        var attempts = mail.Attempts + 1;
        var again = isForGood ? null : now + MailTimes.RetryAfter(attempts);
        var state = again is not null ? MailState.Waiting : problem == MailProblem.AddressRefused ? MailState.Bounced : MailState.Failed;
        foreach (var rows in new[] { AsTaken(mail).Where(d => d.Mail == MailState.HandingOver || d.Mail == MailState.InDoubt), AsRead(mail).Where(d => d.Mail == MailState.Waiting) })
        {
            var written = await rows.ExecuteUpdateAsync(set => set
                .SetProperty(d => d.Mail, state).SetProperty(d => d.NotBefore, d => again).SetProperty(d => d.Attempts, d => attempts)
                .SetProperty(d => d.Problem, d => problem).SetProperty(d => d.ReplyCode, d => code));
            if (written > 0)
                return;
        }
    }

    /// <summary>The address takes nothing: nothing more is sent there until somebody says so.</summary>
    public Task FlagAddressAsync(DueMail mail, int? code, DateTimeOffset now) => db.Users
        .Where(u => u.Id == mail.UserId && u.Email == mail.Address)
        .ExecuteUpdateAsync(set => set.SetProperty(u => u.EmailRefusedAt, u => now).SetProperty(u => u.EmailRefusalCode, u => code));

    private Task<int> DropAsync(int noticeId, List<int> userIds, MailProblem? problem, CancellationToken cancel) => db.Deliveries
        .Where(d => d.NoticeId == noticeId && EF.Parameter(userIds).Contains(d.UserId) && d.Mail == MailState.Waiting)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.Mail, MailState.Dropped).SetProperty(d => d.Problem, problem), cancel);

    private IQueryable<Delivery> AsRead(DueMail mail)
    {
        if (mail.NoticeIds is [var one])
        {
            var stamp = mail.Stamps[0];
            return db.Deliveries.Where(d => d.NoticeId == one && d.UserId == mail.UserId && d.Stamp == stamp);
        }
        return db.Deliveries.Where(d => d.UserId == mail.UserId && EF.Parameter(mail.NoticeIds).Contains(d.NoticeId) && EF.Parameter(mail.Stamps).Contains(d.Stamp));
    }

    private IQueryable<Delivery> AsTaken(DueMail mail)
    {
        if (mail.NoticeIds is [var one])
            return db.Deliveries.Where(d => d.NoticeId == one && d.UserId == mail.UserId && d.Stamp == mail.Taken);
        return db.Deliveries.Where(d => d.UserId == mail.UserId && d.Stamp == mail.Taken);
    }

    private static DueMail Mail(IReadOnlyList<Row> rows) => new(
        rows[0].UserId, rows[0].Address!, rows[0].IsDigest, [.. rows.Select(r => r.NoticeId)], [.. rows.Select(r => r.Stamp)], rows.Max(r => r.Attempts));

    private IQueryable<Row> Rows(IQueryable<Delivery> due) =>
        from d in due
        join n in db.Notices on d.NoticeId equals n.Id
        join u in db.Users on d.UserId equals u.Id
        join s in db.Submissions on n.ObligationId equals (int?)s.ObligationId into started
        from s in started.DefaultIfEmpty()
        select new Row(
            d.NoticeId, d.UserId, n.Kind, d.NotBefore, d.IsDigest, d.ReadAt != null, d.Attempts, d.Stamp,
            n.Kind == NoticeKind.AddressTyped ? u.PendingEmail : u.EmailConfirmed && u.EmailRefusedAt == null ? u.Email : null,
            u.DisabledAt != null, u.MailRhythm, (SubmissionStatus?)s!.Status);

    private sealed record Row(
        int NoticeId, int UserId, NoticeKind Kind, DateTimeOffset? NotBefore, bool IsDigest, bool IsRead, int Attempts, Guid Stamp,
        string? Address, bool IsDisabled, MailRhythm Rhythm, SubmissionStatus? Submission)
    {
        /// <summary>Counted from when it was last due, so that a mail sent again by hand is not too old.</summary>
        public bool IsTooOld(DateTimeOffset now) => now - NotBefore > MailTimes.StaleAfter;

        /// <summary>Whether it is not worth sending any more.</summary>
        public bool IsGone(DateTimeOffset now) => IsTooOld(now) || Address is null || IsDisabled
            || (IsDigest && IsRead)
            || (!Kind.IsDuty() && Rhythm == MailRhythm.DutiesOnly)
            || (Kind == NoticeKind.Reminder && Submission?.CountsAsSubmitted() == true);
    }
}
