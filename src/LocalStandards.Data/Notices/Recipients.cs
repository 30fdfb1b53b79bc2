using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Notices;

/// <summary>Finds who is meant by an <see cref="Audience"/>: whoever holds a role of it on the day and may still sign in.</summary>
public static class Recipients
{
    /// <summary>Everybody each notice is for, once; one statement a notice, and one for all that are about obligations.</summary>
    public static async Task<List<(Notice Notice, Recipient Recipient)>> RecipientsAsync(
        this AppDbContext db, IReadOnlyList<Notice> notices, CancellationToken cancel)
    {
        var found = new List<(Notice, Recipient)>();
        foreach (var notice in notices.Where(n => n.Audience!.ObligationId is null))
        {
            foreach (var recipient in await db.InAudience(notice.Audience!, Bangkok.DateOf(notice.At)).ToListAsync(cancel))
                found.Add((notice, recipient));
        }
        foreach (var day in notices.Where(n => n.Audience!.ObligationId is not null).GroupBy(n => Bangkok.DateOf(n.At)))
        {
            var of = day.ToLookup(n => n.Audience!.ObligationId!.Value);
            foreach (var (obligationId, recipient) in await db.OfObligationsAsync(day.First().Audience!.Roles, [.. of.Select(g => g.Key)], day.Key, cancel))
                found.AddRange(of[obligationId].Select(notice => (notice, recipient)));
        }
        return found;
    }

    private static IQueryable<Recipient> InAudience(this AppDbContext db, Audience audience, DateOnly day)
    {
        if (audience.UserId is { } one)
            return Reached(db.Users.Where(u => u.Id == one));
        var (roles, scope, letter) = (audience.Roles, audience.Scope, audience.LetterId);
        var inForce = db.RoleAssignments.Where(r => r.From <= day && (r.To == null || day < r.To));
        var people = inForce.Where(_ => false).Select(r => r.UserId);
        List<Role> ofAuthority = [.. roles.Where(r => r is Role.Recorder or Role.SectionOfficer or Role.Executive)];
        if (ofAuthority.Count > 0)
        {
            var authorities = db.Authorities.AsQueryable();
            if (scope.Types.Count > 0)
                authorities = authorities.Where(a => scope.Types.Contains(a.Type));
            if (scope.Provinces.Count > 0)
                authorities = authorities.Where(a => scope.Provinces.Contains(a.ProvinceId));
            if (scope.Districts.Count > 0)
                authorities = authorities.Where(a => scope.Districts.Contains(a.DistrictId));
            // One parameter, however long the list: a database has a limit of them.
            if (scope.Authorities is { } listed)
                authorities = authorities.Where(a => EF.Parameter(listed).Contains(a.Id));
            if (letter is not null)
                authorities = authorities.Where(a => !db.LetterHops.Any(h => h.LetterId == letter && h.OfficeKind == OfficeKind.Authority && h.OfficeId == a.Id && h.AcknowledgedAt != null));
            people = people.Union(inForce.Where(r => ofAuthority.Contains(r.Role)).Join(authorities, r => r.AuthorityId, a => a.Id, (r, _) => r.UserId));
        }
        if (roles.Contains(Role.ProvincialOfficer))
        {
            var officers = inForce.Where(r => r.Role == Role.ProvincialOfficer);
            if (scope.Provinces.Count > 0)
                officers = officers.Where(r => r.ProvinceId != null && scope.Provinces.Contains(r.ProvinceId.Value));
            if (letter is not null)
                officers = officers.Where(r => !db.LetterHops.Any(h => h.LetterId == letter && h.OfficeKind == OfficeKind.Province && h.OfficeId == r.ProvinceId && h.ForwardedAt != null));
            people = people.Union(officers.Select(r => r.UserId));
        }
        if (roles.Contains(Role.DistrictOfficer))
        {
            var officers = inForce.Where(r => r.Role == Role.DistrictOfficer);
            if (scope.Districts.Count > 0)
                officers = officers.Where(r => r.DistrictId != null && scope.Districts.Contains(r.DistrictId.Value));
            if (scope.Provinces.Count > 0)
                officers = officers.Where(r => db.Districts.Any(d => d.Id == r.DistrictId && scope.Provinces.Contains(d.ProvinceId)));
            if (letter is not null)
                officers = officers.Where(r => !db.LetterHops.Any(h => h.LetterId == letter && h.OfficeKind == OfficeKind.District && h.OfficeId == r.DistrictId && h.ForwardedAt != null));
            people = people.Union(officers.Select(r => r.UserId));
        }
        return Reached(db.Users.Where(u => people.Contains(u.Id)));
    }

    private static async Task<List<(int ObligationId, Recipient Recipient)>> OfObligationsAsync(
        this AppDbContext db, IReadOnlyList<Role> roles, List<int> obligations, DateOnly day, CancellationToken cancel)
    {
        var found = await (
            from o in db.Obligations
            where EF.Parameter(obligations).Contains(o.Id)
            join r in db.RoleAssignments on o.AuthorityId equals r.AuthorityId
            where roles.Contains(r.Role) && r.From <= day && (r.To == null || day < r.To)
            join u in db.Users on r.UserId equals u.Id
            where u.DisabledAt == null
            select new { o.Id, UserId = u.Id, u.MailRhythm, HasAddress = u.EmailConfirmed && u.Email != null && u.EmailRefusedAt == null })
            .Distinct().ToListAsync(cancel);
        return found.ConvertAll(f => (f.Id, new Recipient(f.UserId, f.MailRhythm, f.HasAddress)));
    }

    private static IQueryable<Recipient> Reached(IQueryable<AppUser> users) => users
        .Where(u => u.DisabledAt == null)
        .Select(u => new Recipient(u.Id, u.MailRhythm, u.EmailConfirmed && u.Email != null && u.EmailRefusedAt == null));
}
