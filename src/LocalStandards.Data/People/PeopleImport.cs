using LocalStandards.Data.Access;
using LocalStandards.Data.Csv;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.People;

/// <summary>What a people's file comes to, or why it is refused whole.</summary>
/// <param name="Ended">Earlier recorders whose role ends, since an authority has one at a time.</param>
/// <param name="Invited">People without a password and without a link that still works.</param>
public sealed record PeopleOutcome(
    IReadOnlyList<FileProblem> Problems, int Added, int Changed, int Unchanged, int Ended, int Invited)
{
    public bool IsRefused => Problems.Count > 0;
}

/// <summary>
/// Gives people of authorities their accounts and roles from a file. Accounts have no password: each person chooses one
/// by a link that works once. One row that is wrong refuses the whole file; the same file again changes nothing.
/// </summary>
public sealed class PeopleImport(AppDbContext db, ILookupNormalizer normalizer)
{
    /// <param name="apply">False only tells what would happen; true saves, in the caller's transaction.</param>
    /// <param name="invite">Makes the link of one person, and remembers its secret for whoever hands it over.</param>
    public async Task<PeopleOutcome> RunAsync(
        byte[] file, bool apply, DateTimeOffset now, Func<AppUser, ActivationLink> invite, CancellationToken cancel)
    {
        var table = CsvTable.Read(file, PeopleRow.Columns, PeopleRow.OptionalColumns);
        var problems = table.Problems.ToList();
        if (table.Rows.Count == 0 && problems.Count == 0)
            problems.Add(new(null, null, "ไฟล์ไม่มีข้อมูลใต้หัวตาราง"));
        var rows = await ReadAsync(table, problems, cancel);
        var today = Bangkok.DateOf(now);
        var users = await db.Users.ToDictionaryAsync(u => u.NormalizedUserName!, cancel);
        var inForce = await db.RoleAssignments.Where(r => r.From <= today && (r.To == null || r.To > today)).ToListAsync(cancel);
        var plans = rows.Select(row => Plan(row, users, inForce, problems)).ToList();
        if (problems.Count > 0)
            return new([.. problems.OrderBy(p => p.Row ?? 0)], 0, 0, 0, 0, 0);

        var hasLink = await db.ActivationLinks.Where(l => l.UsedAt == null && l.ExpiresAt > now).Select(l => l.UserId).ToHashSetAsync(cancel);
        var toInvite = plans.Where(p => p.User is not { PasswordHash: not null } && !(p.User is { } user && hasLink.Contains(user.Id))).ToList();
        if (apply)
            await ApplyAsync(plans, toInvite, today, invite, cancel);
        return new(
            [], plans.Count(p => p.User is null), plans.Count(p => p.User is not null && p.IsChange), plans.Count(p => !p.IsChange),
            plans.Sum(p => p.Ends.Count), toInvite.Count);
    }

    private async Task<List<PeopleRow>> ReadAsync(CsvTable table, List<FileProblem> problems, CancellationToken cancel)
    {
        var known = await db.Authorities.AsNoTracking().Select(a => new { a.Id, a.Code, a.OfficialCode }).ToListAsync(cancel);
        var codes = known.Select(a => (a.Code, a.Id)).Concat(known.Select(a => (Code: a.OfficialCode, a.Id))).ToLookup(a => a.Code, a => a.Id);
        var rows = table.Rows.Select(r => PeopleRow.Read(r, codes, problems)).OfType<PeopleRow>().ToList();
        ReportRepeated(rows, r => normalizer.NormalizeName(r.UserName), "user_name", "ชื่อผู้ใช้ซ้ำกับแถวที่");
        ReportRepeated(rows.Where(r => r.Role == Role.Recorder), r => r.AuthorityId, "role", "อปท. แห่งหนึ่งมีเจ้าหน้าที่บันทึกข้อมูลได้คนเดียว ซ้ำกับแถวที่");
        return rows;

        void ReportRepeated<T>(IEnumerable<PeopleRow> among, Func<PeopleRow, T> key, string column, string message)
        {
            foreach (var same in among.GroupBy(key))
                problems.AddRange(same.Skip(1).Select(r => new FileProblem(r.Number, column, $"{message} {same.First().Number}")));
        }
    }

    private PersonPlan Plan(
        PeopleRow row, Dictionary<string, AppUser> users, List<RoleAssignment> inForce, List<FileProblem> problems)
    {
        var user = users.GetValueOrDefault(normalizer.NormalizeName(row.UserName));
        var own = user is null ? [] : inForce.Where(r => r.UserId == user.Id).ToList();
        if (own.Exists(r => r.AuthorityId != row.AuthorityId))
            problems.Add(new(row.Number, "user_name", $"ชื่อผู้ใช้ {row.UserName} เป็นของผู้ที่มีหน้าที่อื่นอยู่แล้ว โปรดใช้ชื่ออื่น"));
        if (user?.DisabledAt is not null)
            problems.Add(new(row.Number, "user_name", $"บัญชี {row.UserName} ถูกปิดแล้ว โปรดใช้ชื่ออื่น"));
        var hasRole = own.Exists(r => r.Role == row.Role && r.Position == row.Position);
        var ends = row.Role == Role.Recorder
            ? inForce.Where(r => r.Role == Role.Recorder && r.AuthorityId == row.AuthorityId && r.UserId != user?.Id).ToList()
            : [];
        return new(row, user, hasRole, ends);
    }

    private async Task ApplyAsync(
        List<PersonPlan> plans, List<PersonPlan> toInvite, DateOnly today, Func<AppUser, ActivationLink> invite, CancellationToken cancel)
    {
        var accounts = plans.ToDictionary(p => p, p => p.User ?? db.Add(NewUser(p.Row)).Entity);
        foreach (var (plan, user) in accounts)
        {
            (user.FullName, user.PositionTitle) = (plan.Row.FullName, plan.Row.PositionTitle);
            user.PhoneNumber = plan.Row.Phone ?? user.PhoneNumber;
            user.Email = plan.Row.Email ?? user.Email;
            user.NormalizedEmail = normalizer.NormalizeEmail(user.Email);
        }
        // Accounts first: what follows names them by the ids they get.
        await db.SaveChangesAsync(cancel);
        foreach (var (plan, user) in accounts)
        {
            foreach (var earlier in plan.Ends)
                earlier.End(today);
            if (!plan.HasRole)
            {
                db.Add(new RoleAssignment
                {
                    UserId = user.Id, Role = plan.Row.Role, Position = plan.Row.Position, AuthorityId = plan.Row.AuthorityId, From = today,
                });
            }
        }
        foreach (var plan in toInvite)
            db.Add(invite(accounts[plan]));
        await db.SaveChangesAsync(cancel);
    }

    private AppUser NewUser(PeopleRow row) => new()
    {
        UserName = row.UserName,
        NormalizedUserName = normalizer.NormalizeName(row.UserName),
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
    };

    private sealed record PersonPlan(PeopleRow Row, AppUser? User, bool HasRole, List<RoleAssignment> Ends)
    {
        /// <summary>Whether a known person's name, contacts or role differ from the row; true of a new one.</summary>
        public bool IsChange => User is null || !HasRole || Ends.Count > 0
            || User.FullName != Row.FullName || User.PositionTitle != Row.PositionTitle
            || (Row.Phone is not null && Row.Phone != User.PhoneNumber) || (Row.Email is not null && Row.Email != User.Email);
    }
}
