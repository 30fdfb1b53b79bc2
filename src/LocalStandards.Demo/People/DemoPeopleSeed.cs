using System.Data.Common;
using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Saving;
using LocalStandards.Demo.Places;
using LocalStandards.Demo.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Identity;

namespace LocalStandards.Demo.People;

/// <summary>Who the demo's people are, for the seeds that follow.</summary>
/// <param name="HomeAuthority">The อบต. of the demo accounts: in ชัยภูมิ, its round in progress.</param>
/// <param name="SectionOfficerId">The demo's section officer, in the home authority.</param>
/// <param name="CentralOfficerId">The demo's officer of the centre, who sends submissions back.</param>
internal sealed record SeededPeople(
    LocalAuthority HomeAuthority, int SectionOfficerId, int CentralOfficerId, IReadOnlyDictionary<int, SeededRecorder> RecorderByAuthority)
{
    public SeededRecorder RecorderOf(int authorityId) => RecorderByAuthority[authorityId];
}

/// <param name="Since">The first day on which the person is recorder; earlier submissions were somebody else's.</param>
internal sealed record SeededRecorder(int UserId, string UserName, DateOnly Since);

/// <summary>Ten demo accounts, one per role, and an invented recorder for every other authority; all with one password.</summary>
internal static class DemoPeopleSeed
{
    private const string HomeDistrict = "แก้งคร้อ";

    private static readonly DateOnly From = new(2024, 10, 1);

    /// <summary>The invented telephone of a user, as no real one begins.</summary>
    public static string PhoneOf(string userName)
    {
        var dice = Dice.For("person " + userName);
        return string.Create(CultureInfo.InvariantCulture, $"01 {dice.Roll(9000) + 1000} {dice.Roll(9000) + 1000}");
    }

    public static SeededPeople Write(
        AppDbContext db, DbTransaction bulk, SeededRegister register, IReadOnlyList<SeededRound> rounds, string password, DateTimeOffset now)
    {
        var home = register.Authorities.First(a => a.Type == AuthorityType.Sao
            && a.ProvinceId == DemoRegisterSeed.HomeProvince && register.Districts[a.DistrictId].Name == HomeDistrict);
        var homeId = register.IdOf(home);
        // Hashing is slow on purpose: once for the one password, not 7,849 times.
        var hash = new PasswordHasher<AppUser>().HashPassword(new AppUser(), password);
        using var users = new BulkInsert<AppUser>(db, bulk);
        var assignments = new List<RoleAssignment>();
        var id = 0;
        var recorders = new Dictionary<int, SeededRecorder>();

        Add("recorder", "นักวิเคราะห์นโยบายและแผนชำนาญการ", Role.Recorder, authority: homeId);
        recorders[homeId] = new(id, "recorder", From);
        Add("section", "ผู้อำนวยการกองการศึกษา", Role.SectionOfficer, authority: homeId);
        var section = id;
        Add("executive", "นายกองค์การบริหารส่วนตำบล", Role.Executive, authority: homeId, position: ExecutivePosition.ChiefExecutive);
        Add("clerk", "ปลัดองค์การบริหารส่วนตำบล", Role.Executive, authority: homeId, position: ExecutivePosition.Clerk);
        Add("province", "เจ้าพนักงานส่งเสริมการปกครองท้องถิ่น", Role.ProvincialOfficer, province: home.ProvinceId);
        Add("district", "ท้องถิ่นอำเภอ", Role.DistrictOfficer, district: home.DistrictId);
        Add("assessor", "กรรมการทีมประเมิน", Role.Assessor, authority: homeId);
        Add("central", "นักวิเคราะห์นโยบายและแผน", Role.CentralOfficer);
        var central = id;
        Add("approver", "ผู้อำนวยการกลุ่มงาน", Role.CentralApprover);
        Add("admin", "ผู้ดูแลระบบ", Role.Administrator);

        foreach (var authority in register.Authorities)
        {
            if (authority != home)
                AddRecorder(authority);
        }
        users.Dispose();
        db.BulkAdd(bulk, assignments);
        return new SeededPeople(home, section, central, recorders);

        void AddRecorder(LocalAuthority authority)
        {
            var present = rounds[^1].Round;
            var dice = Dice.For("sign-in " + authority.Code);
            var lastSeen = rounds.TakeLast(2)
                .Max(r => DemoTimeline.Of(authority, r.Round, isPresent: r == rounds[^1], isHome: false, now).LastSeenAt);
            var hasNotStarted = DemoTimeline.Of(authority, present, isPresent: true, isHome: false, now).LastSeenAt is null;
            // Of those who have not started, most changed hands and the new recorder has never signed in: whom the province rings first.
            var isNew = hasNotStarted && dice.Chance(60);
            var since = isNew ? Bangkok.DateOf(present.WindowFor(authority.Type).Opens).AddDays(-10 - dice.Roll(40)) : From;
            DateTimeOffset? signedIn = isNew ? null
                : hasNotStarted ? now.AddHours(-1 - dice.Roll(24 * 30))
                : lastSeen + (now - lastSeen) * dice.Roll(90) / 100;
            Add(authority.Code, "เจ้าหน้าที่บันทึกข้อมูล", Role.Recorder, authority: register.IdOf(authority), since: since, signedIn: signedIn);
            recorders[register.IdOf(authority)] = new(id, authority.Code, since);
        }

        void Add(
            string userName, string title, Role role, int? authority = null, int? district = null, int? province = null,
            ExecutivePosition? position = null, DateOnly? since = null, DateTimeOffset? signedIn = null)
        {
            id++;
            // Only recorders may never have signed in; the demo's own people all have.
            if (since is null)
                signedIn = now.AddHours(-1 - Dice.For("sign-in " + userName).Roll(24 * 5));
            users.Add(new AppUser
            {
                Id = id,
                UserName = userName,
                NormalizedUserName = userName.ToUpperInvariant(),
                PasswordHash = hash,
                SecurityStamp = Stamp(userName, "security"),
                ConcurrencyStamp = Stamp(userName, "concurrency"),
                LockoutEnabled = true,
                FullName = DemoPeople.For(userName).FullName,
                PositionTitle = title,
                PhoneNumber = PhoneOf(userName),
                LastSignInAt = signedIn,
            });
            assignments.Add(new RoleAssignment
            {
                Id = id, UserId = id, Role = role, AuthorityId = authority, DistrictId = district, ProvinceId = province,
                Position = position, From = since ?? From,
            });
        }
    }

    private static string Stamp(string userName, string purpose) =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(purpose + userName)))[..32];
}
