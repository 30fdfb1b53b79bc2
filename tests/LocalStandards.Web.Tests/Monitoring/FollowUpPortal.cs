using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Monitoring.ReminderPlans;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>How one authority of the hand-made province fares.</summary>
public enum Situation { Never, NotStarted, Practice, InProgress, Ready, InTime, Late, Accepted, ReturnedInTime, ReturnedLate }

/// <summary>
/// The demo's province, and another made by hand: one authority of every type and situation, those of ชลบุรี's first two
/// districts, ten days after the close with twenty more days for that province. Commands are counted.
/// </summary>
public sealed class FollowUpPortal : ProbedPortal, IAsyncLifetime
{
    public const string Year = "2569";
    public const int Province = 20, District = 2001, OtherDistrict = 2002;

    public static IReadOnlyList<Situation> Situations { get; } = Enum.GetValues<Situation>();

    public FollowUpPortal() => Set("Documents:ChromiumPath", "/nowhere/chromium");

    public DateTimeOffset Closes { get; private set; }
    public DateTimeOffset ExtendedTo => Closes.AddDays(30);
    public int RoundId { get; private set; }

    /// <summary>By type and situation; ทต. and อบต. lie in <see cref="District"/>.</summary>
    public Dictionary<(AuthorityType Type, Situation Situation), (int ObligationId, string Code)> Made { get; } = [];

    /// <summary>The day on the portal's clock moved by so many, as people type it.</summary>
    public string Day(int ahead)
    {
        var day = Bangkok.DateOf(Clock.Now).AddDays(ahead);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year + 543}");
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var sets = Services.GetRequiredService<IndicatorSets>();
        await InDatabaseAsync(async db =>
        {
            var round = await db.Rounds.Include(r => r.Windows).Include(r => r.Extensions).SingleAsync(r => r.Code == Year);
            (RoundId, Closes) = (round.Id, round.WindowFor(AuthorityType.Sao).Closes);
            var latest = await db.LatestSetsAsync(round.Id, default);
            var recorder = new Actor(null, []);
            foreach (var type in AuthorityTypes.All)
            {
                foreach (var situation in Situations)
                {
                    var code = string.Create(CultureInfo.InvariantCulture, $"20{(int)type}{(int)situation:00}99");
                    var authority = LocalAuthority.Register(code, new AuthorityParticulars(code + "0", $"สมมุติ{situation}", type, Province, District, null, "0 2000 0000", null, null, null), new(2020, 1, 1));
                    db.Add(authority);
                    var user = new AppUser { UserName = code, NormalizedUserName = code, FullName = "นางสาวผู้บันทึก " + code, PhoneNumber = "01 5555 " + code[3..], LastSignInAt = situation == Situation.Never ? null : Closes.AddDays(-20) };
                    db.Add(user);
                    await db.SaveChangesAsync();
                    db.Add(new RoleAssignment { UserId = user.Id, Role = Role.Recorder, AuthorityId = authority.Id, From = new(2024, 1, 1) });
                    var obligation = Obligation.For(authority, "เมืองชลบุรี", "ชลบุรี", round.Id, latest[type]);
                    db.Add(obligation);
                    await db.SaveChangesAsync();
                    Made[(type, situation)] = (obligation.Id, code);
                    if (situation is Situation.Never or Situation.NotStarted)
                        continue;
                    db.Add(Submission.Start(new EntryContext(obligation, round, await sets.FindAsync(db, latest[type], default), new Dictionary<string, decimal>()), Closes.AddDays(-10)));
                    await db.SaveChangesAsync();
                    var first = situation switch
                    {
                        Situation.InTime or Situation.Accepted or Situation.ReturnedInTime => Closes.AddTicks(-10), Situation.Late or Situation.ReturnedLate => Closes.AddDays(2), _ => (DateTimeOffset?)null,
                    };
                    var status = situation switch
                    {
                        Situation.Practice => SubmissionStatus.Practice, Situation.InProgress or Situation.Ready => SubmissionStatus.InProgress, Situation.Accepted => SubmissionStatus.Accepted,
                        Situation.ReturnedInTime or Situation.ReturnedLate => SubmissionStatus.Returned, _ => SubmissionStatus.Submitted,
                    };
                    await db.Submissions.Where(s => s.ObligationId == obligation.Id).ExecuteUpdateAsync(set => set
                        .SetProperty(s => s.Status, status).SetProperty(s => s.FirstSubmittedAt, first).SetProperty(s => s.SubmittedAt, first)
                        .SetProperty(s => s.ReturnedAt, status == SubmissionStatus.Returned ? Closes.AddDays(3) : null));
                    if (situation is Situation.Ready)
                        await db.Set<FormEntry>().Where(f => f.ObligationId == obligation.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.Filled, f => f.Required).SetProperty(f => f.Missing, 0).SetProperty(f => f.Errors, 0).SetProperty(f => f.Warnings, 0));
                    if (situation is Situation.InProgress or Situation.Ready)
                        await db.Set<FormEntry>().Where(f => f.ObligationId == obligation.Id && f.FormCode == "2-2").ExecuteUpdateAsync(set => set.SetProperty(f => f.SavedAt, Closes.AddDays(-8)));
                }
            }
            var letter = new OfficialLetter { Number = "ทส 0107/ว1", SignedOn = Bangkok.DateOf(Closes), Urgency = LetterUrgency.Urgent, Sender = "สำนักงานทดสอบ", Subject = "ขยายเวลา" };
            round.ExtendAsFiled(new Extension(new ExtensionTerms(DeadlineKind.Entry, ExtendedTo, new Scope(provinces: [Province]), false, "ทดสอบ"), letter, false, null, Closes), Closes);
            await db.SaveChangesAsync();
            // An officer of the hand-made province, and one of its district.
            await AddOfficerAsync(db, "chonburi", new Grant(Role.ProvincialOfficer, ProvinceId: Province));
            await AddOfficerAsync(db, "muang", new Grant(Role.DistrictOfficer, DistrictId: District));
        });
        // A weekday at ten, ten days after the close.
        var day = Bangkok.DateOf(Closes).AddDays(9);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        Clock.Now = Bangkok.StartOf(day).AddHours(10);
    }

    private static async Task AddOfficerAsync(AppDbContext db, string name, Grant grant)
    {
        var like = await db.Users.AsNoTracking().SingleAsync(u => u.UserName == "province");
        var user = new AppUser
        {
            UserName = name, NormalizedUserName = name.ToUpperInvariant(), FullName = "นาย" + name, PasswordHash = like.PasswordHash, SecurityStamp = name, LockoutEnabled = true,
        };
        db.Add(user);
        await db.SaveChangesAsync();
        db.Add(new RoleAssignment { UserId = user.Id, Role = grant.Role, ProvinceId = grant.ProvinceId, DistrictId = grant.DistrictId, From = new(2024, 1, 1) });
        await db.SaveChangesAsync();
    }

    public Task<int> RemindersAsync(int? obligationId = null) => InDatabaseAsync(db => db.Reminders.CountAsync(r => obligationId == null || r.ObligationId == obligationId));

    /// <summary>Gives one authority more time at once.</summary>
    public Task ExtendAsync(string code, DateOnly until) => InDatabaseAsync(async db =>
    {
        var round = await db.Rounds.Include(r => r.Windows).Include(r => r.Extensions).SingleAsync(r => r.Id == RoundId);
        var authority = await db.Authorities.Where(a => a.Code == code).Select(a => a.Id).SingleAsync();
        var letter = new OfficialLetter { Number = $"ทส 0107/ว{2 + await db.Letters.CountAsync()}", SignedOn = Bangkok.DateOf(Clock.Now), Urgency = LetterUrgency.Urgent, Sender = "สำนักงานทดสอบ", Subject = "ขยายเวลา" };
        round.ExtendAsFiled(new Extension(new ExtensionTerms(DeadlineKind.Entry, Bangkok.ExclusiveEndOf(until), new Scope(authorities: [authority]), false, "ทดสอบ"), letter, false, null, Clock.Now), Clock.Now);
        await db.SaveChangesAsync();
    });

    /// <summary>A node's round of the plan's job, with a name of its own.</summary>
    public Task<int> RunPlanAsync() => ActivatorUtilities.CreateInstance<ReminderSending>(Services).RunRoundAsync(default);
}

internal static class FollowUpPages
{
    public static string Text(this AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The five numbers as shown: expected, submitted, on time, late, per cent.</summary>
    public static string Numbers(this IHtmlDocument page) => string.Join(' ', page.QuerySelectorAll(".five-numbers .stat strong").Select(s => s.Text()));

    public static List<string> Codes(this IHtmlDocument page) => [.. page.QuerySelectorAll(".chase-table tbody th a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    /// <summary>How many the list has, whatever page is shown.</summary>
    public static int Listed(this IHtmlDocument page) => page.QuerySelector(".pager p") is { } pager ? int.Parse(pager.Text().Split(' ')[^1].Replace(",", "")) : 0;

    public static async Task<HttpStatusCode> StatusOfAsync(this Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        return answer.StatusCode;
    }

    /// <summary>Posts, and reads the sentence on the page it leads to.</summary>
    public static async Task<string> ToldAsync(this Visitor visitor, string address, params (string Key, string Value)[] fields)
    {
        using var answer = await visitor.PostAsync(address, fields.Select(f => new KeyValuePair<string, string>(f.Key, f.Value)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await visitor.GetPageAsync(answer.Headers.Location!.OriginalString)).QuerySelector("main .banner[role=status]")!.Text();
    }
}
