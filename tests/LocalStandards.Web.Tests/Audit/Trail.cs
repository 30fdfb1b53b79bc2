using LocalStandards.Data.Audit;
using LocalStandards.Web.Features.Audit;
using LocalStandards.Web.Frame.Parts;
using LocalStandards.Web.Tests.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LocalStandards.Web.Tests.Audit;

/// <summary>What is done to the audit trail of an empty database: written, sealed, checked, and tampered with.</summary>
internal static class Trail
{
    /// <summary>A node of the portal, of which only the job runs.</summary>
    public static AuditSealing Node(this DatabaseFile file, StartupState? state = null) => new(file.Scopes, state ?? new StartupState(), file.Clock, NullLogger<AuditSealing>.Instance);

    public static Task<int> WriteAsync(this DatabaseFile file, params IEnumerable<long> ids) => file.WriteAsync(file.Clock.Now, ids);

    public static Task<int> WriteAsync(this DatabaseFile file, DateTimeOffset at, params IEnumerable<long> ids) => file.InAsync(db =>
    {
        db.AddRange(ids.Select(id => new AuditEntry
        {
            Id = id, At = at, UserId = 7, Role = Domain.Access.Role.Recorder, Address = "203.0.113.7", RequestId = "0HN",
            AuthorityId = 3, Action = "save", Changes = $$"""[{"entity":"Answer","key":"{{id}}","after":"๑๒"}]""",
        }));
        return db.SaveChangesAsync();
    });

    public static Task<AuditSeal?> SealAsync(this DatabaseFile file) => file.InAsync(db => new SealAudit(db).RunAsync(file.Clock.Now, default));

    public static Task<AuditFinding> CheckAsync(this DatabaseFile file, AuditSeal? noted = null) =>
        file.InAsync(db => new AuditCheck(db).RunAsync(noted is null ? null : (noted.Number, noted.Hash), default));

    /// <summary>Past the portal, as somebody with the database open would.</summary>
    public static Task<int> SqlAsync(this DatabaseFile file, string sql) => file.InAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    public static Task<List<AuditSeal>> SealsAsync(this DatabaseFile file) =>
        file.InAsync(db => db.AuditSeals.AsNoTracking().OrderBy(s => s.Number).ToListAsync());

    public static Task<int?> SealOfAsync(this DatabaseFile file, long id) =>
        file.InAsync(db => db.AuditEntries.Where(e => e.Id == id).Select(e => e.SealNumber).SingleAsync());
}
