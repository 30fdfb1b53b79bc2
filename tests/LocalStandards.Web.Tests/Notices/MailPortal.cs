using System.Data.Common;
using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Notices.Mail;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Web.Tests.Notices;

/// <summary>A portal whose mail goes to a server of the test's, and whose sender runs when the test says so.</summary>
public class MailPortal : ProbedPortal
{
    public const string Site = "https://portal.example";

    private MailSending? node;

    public MailPortal() => Set("Site:Address", Site);

    internal PowerCut Power { get; } = new();

    /// <summary>Before the first request.</summary>
    public MailPortal To(int port)
    {
        Set("Mail:Host", "127.0.0.1");
        Set("Mail:Port", port.ToString(CultureInfo.InvariantCulture));
        Set("Mail:Tls", "none");
        Set("Mail:From", "noreply@portal.example");
        Set("Mail:TimeoutSeconds", "3");
        return this;
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(Power));
    }

    /// <summary>A round of this portal's one node, which goes by one name.</summary>
    public Task<int> RoundAsync() => (node ??= ActivatorUtilities.CreateInstance<MailSending>(Services)).RunRoundAsync(CancellationToken.None);

    /// <summary>The next round is that of a node that was started anew.</summary>
    public void Restart() => node = null;

    /// <summary>The first users of the demo's recorders, each with a confirmed address of their own.</summary>
    public Task<List<int>> ReadersAsync(int count, MailRhythm rhythm = MailRhythm.AtOnce) => InDatabaseAsync(async db =>
    {
        var users = await db.Users.Where(u => u.UserName!.StartsWith("36")).OrderBy(u => u.Id).Take(count).ToListAsync();
        foreach (var user in users)
            (user.Email, user.EmailConfirmed, user.MailRhythm) = ($"u{user.Id}@town.example", true, rhythm);
        await db.SaveChangesAsync();
        return users.ConvertAll(u => u.Id);
    });

    /// <summary>One notice to all of them.</summary>
    public Task<int> TellAsync(IReadOnlyCollection<int> userIds, NoticeKind kind = NoticeKind.Extended) => InDatabaseAsync(async db =>
    {
        var authorities = await db.RoleAssignments.Where(r => r.Role == Role.Recorder && userIds.Contains(r.UserId)).Select(r => r.AuthorityId!.Value).ToListAsync();
        var notice = new Notice(kind, Clock.Now, "/letters", Audience.Holding([Role.Recorder], new Scope(authorities: authorities))) { About = "ทส 0107/ว1" };
        db.Add(notice);
        await db.SaveChangesAsync();
        return notice.Id;
    });

    public Task<List<Delivery>> DeliveriesAsync(int notice) =>
        InDatabaseAsync(db => db.Deliveries.AsNoTracking().Where(d => d.NoticeId == notice).OrderBy(d => d.UserId).ToListAsync());

    public Task<MailServer?> ServerAsync() => InDatabaseAsync(db => db.MailServers.AsNoTracking().SingleOrDefaultAsync());
}

/// <summary>The power goes at the nth step: before or after a statement, before or after a commit.</summary>
internal sealed class PowerCut : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int left;

    public bool HasCome { get; private set; }

    public void At(int nth) => (left, HasCome) = (nth, false);

    public void Mend() => left = 0;

    private void Step()
    {
        if (left == 0 || Interlocked.Decrement(ref left) > 0)
            return;
        HasCome = true;
        throw new SqliteException("the power is gone", 10);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken)
    {
        Step();
        return new(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken)
    {
        Step();
        return Task.CompletedTask;
    }
}
