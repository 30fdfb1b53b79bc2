using LocalStandards.Data.Audit;
using LocalStandards.Demo;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Links;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Commands;

public class CommandTests
{
    private const string Register =
        "code,name,type,province,district\n36010001,นาฝาย,อบต.,ชัยภูมิ,เมือง\n36010002,ชัยภูมิ,อบจ.,ชัยภูมิ,เมือง\n";

    private const string People =
        "authority_code,user_name,full_name,position,role,phone,email\n"
        + "36010001,nafai.rec,นางสาวมาลี นาจำลอง,นักวิเคราะห์นโยบายและแผน,recorder,0 1000 0001,rec@example.go.th\n"
        + "36010001,nafai.clerk,นายสมชาย ทุ่งนิทาน,ปลัด อบต.,clerk,,\n";

    [Fact]
    public async Task Help_ListsEveryCommand()
    {
        await using var shell = new Shell();
        var (code, output) = await shell.RunAsync("help");
        Assert.Equal(0, code);
        Assert.All(["create-administrator", "import-register", "import-people", "import-indicator-sets", "check-audit"], c => Assert.Contains(c, output, StringComparison.Ordinal));
        Assert.Equal(2, (await shell.RunAsync("unknown")).Code);
        Assert.Equal(2, (await shell.RunAsync("import-register")).Code);
        Assert.Equal(2, (await shell.RunAsync("import-register", "a.csv", "--now")).Code);
    }

    [Fact]
    public async Task Demo_AndProduction_RefuseEachOthersDatabase()
    {
        await using var demo = new Shell();
        var file = await demo.FileAsync("register.csv", Register);
        Assert.Equal(0, (await demo.RunAsync(["Demo=small"], ["import-register", file])).Code);
        var (code, output) = await demo.RunAsync("import-register", file);
        Assert.Equal(1, code);
        Assert.Contains("demo", output, StringComparison.Ordinal);

        await using var production = new Shell();
        file = await production.FileAsync("register.csv", Register);
        Assert.Equal(0, (await production.RunAsync("import-register", file)).Code);
        Assert.Equal(0, await production.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(1, (await production.RunAsync(["Demo=small"], ["import-register", file])).Code);
    }

    [Fact]
    public async Task CreateAdministrator_Once_CanSignIn_AndNeverAgain()
    {
        await using var shell = new Shell();
        string[] args = ["create-administrator", "--user", "somsri", "--name", "นางสมศรี ทุ่งนิทาน"];
        Assert.Equal(1, (await shell.RunAsync(["ADMIN_PASSWORD=short"], args)).Code);
        Assert.Equal(0, await shell.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(0, (await shell.RunAsync(["ADMIN_PASSWORD=กบน้อยในบึงบัวหลวง"], args)).Code);
        Assert.True(await shell.InDatabaseAsync(db => db.RoleAssignments.AnyAsync(r => r.Role == Role.Administrator && r.To == null)));
        Assert.NotNull((await shell.InDatabaseAsync(db => db.Users.SingleAsync())).PasswordHash);
        args[2] = "another";
        Assert.Equal(1, (await shell.RunAsync(["ADMIN_PASSWORD=กบน้อยในบึงบัวหลวง"], args)).Code);
        Assert.Equal(2, (await shell.RunAsync("create-administrator", "--user", "x")).Code);
    }

    [Fact]
    public async Task CreateAdministrator_InADemo_IsRefused()
    {
        await using var shell = new Shell();
        var (code, _) = await shell.RunAsync(["Demo=small", "ADMIN_PASSWORD=กบน้อยในบึงบัวหลวง"], ["create-administrator", "--user", "somsri", "--name", "x"]);
        Assert.Equal(1, code);
        Assert.False(await shell.InDatabaseAsync(db => db.Users.AnyAsync(u => u.UserName == "somsri")));
    }

    [Fact]
    public async Task ImportPeople_Applied_GivesRolesAndLinksOnce()
    {
        await using var shell = new Shell();
        await shell.RunAsync("import-register", await shell.FileAsync("register.csv", Register), "--apply");
        var people = await shell.FileAsync("people.csv", People);
        Assert.Equal(0, (await shell.RunAsync("import-people", people)).Code);
        Assert.Equal(0, await shell.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(2, (await shell.RunAsync("import-people", people, "--apply")).Code);

        Assert.Equal(0, (await shell.RunAsync("import-people", people, "--apply", "--links", shell.PathOf("links.csv"), "--site", "https://x.example/")).Code);
        var links = await File.ReadAllLinesAsync(shell.PathOf("links.csv"));
        Assert.Equal(3, links.Length);
        var token = links[1].Split(',')[2].Split('/')[^1];
        Assert.StartsWith("https://x.example" + AccountLinks.Activation(""), links[1].Split(',')[2], StringComparison.Ordinal);
        var hash = ActivationToken.HashOf(token);
        await shell.InDatabaseAsync(async db =>
        {
            var link = await db.ActivationLinks.Include(l => l.User).SingleAsync(l => l.TokenHash == hash);
            Assert.Equal("nafai.rec", link.User!.UserName);
            Assert.Null(link.User.PasswordHash);
            Assert.InRange(link.ExpiresAt, DateTimeOffset.UtcNow.AddDays(13), DateTimeOffset.UtcNow.AddDays(15));
            var roles = await db.RoleAssignments.OrderBy(r => r.Id).ToListAsync();
            Assert.Equal([(Role.Recorder, null), (Role.Executive, (ExecutivePosition?)ExecutivePosition.Clerk)], roles.Select(r => (r.Role, r.Position)));
            return true;
        });
        Assert.DoesNotContain(token, await shell.InDatabaseAsync(async db => string.Join('\n', await db.AuditEntries.Select(e => e.Changes).ToListAsync())), StringComparison.Ordinal);

        Assert.Equal(1, (await shell.RunAsync("import-people", people, "--apply", "--links", shell.PathOf("links.csv"))).Code);
        var again = await shell.RunAsync("import-people", people, "--apply", "--links", shell.PathOf("again.csv"));
        Assert.Contains("เพิ่ม 0 เปลี่ยน 0 คงเดิม 2", again.Output, StringComparison.Ordinal);
        Assert.Single(await File.ReadAllLinesAsync(shell.PathOf("again.csv")));
    }

    [Fact]
    public async Task ImportPeople_OfANewRecorder_EndsTheOldOne()
    {
        await using var shell = new Shell();
        await shell.RunAsync("import-register", await shell.FileAsync("register.csv", Register), "--apply");
        await shell.RunAsync("import-people", await shell.FileAsync("people.csv", People), "--apply", "--links", shell.PathOf("1.csv"));
        var next = await shell.FileAsync("next.csv", "authority_code,user_name,full_name,position,role\n36010001,nafai.new,นายวิชัย ดอนสมมติ,นักจัดการงานทั่วไป,recorder\n");
        Assert.Equal(0, (await shell.RunAsync("import-people", next, "--apply", "--links", shell.PathOf("2.csv"))).Code);
        await shell.InDatabaseAsync(async db =>
        {
            var recorders = await db.RoleAssignments.Where(r => r.Role == Role.Recorder).OrderBy(r => r.Id).ToListAsync();
            Assert.Equal(2, recorders.Count);
            Assert.NotNull(recorders[0].To);
            Assert.Null(recorders[1].To);
            Assert.Contains(await db.AuditEntries.ToListAsync(), e => e.Action == "command: import-people" && e.Changes.Contains("\"To\"", StringComparison.Ordinal));
            return true;
        });
    }

    [Theory]
    [InlineData("99,user1,ก ข,ตำแหน่ง,recorder", "authority_code")]
    [InlineData("36010001,u,ก ข,ตำแหน่ง,recorder", "user_name")]
    [InlineData("36010001,ผู้ใช้,ก ข,ตำแหน่ง,recorder", "user_name")]
    [InlineData("36010001,user1,,ตำแหน่ง,recorder", "full_name")]
    [InlineData("36010001,user1,ก ข,,recorder", "position")]
    [InlineData("36010001,user1,ก ข,ตำแหน่ง,boss", "role")]
    [InlineData("36010001,user2,ก ข,ตำแหน่ง,recorder", "role")]
    [InlineData("36010001,GOOD,ก ข,ตำแหน่ง,section", "user_name")]
    public async Task ImportPeople_OfAWrongRow_IsRefusedWhole(string row, string column)
    {
        await using var shell = new Shell();
        await shell.RunAsync("import-register", await shell.FileAsync("register.csv", Register), "--apply");
        var file = await shell.FileAsync("people.csv", $"authority_code,user_name,full_name,position,role\n36010001,good,ก ข,ตำแหน่ง,recorder\n{row}\n");
        var (code, output) = await shell.RunAsync("import-people", file, "--apply", "--links", shell.PathOf("links.csv"));
        Assert.Equal(1, code);
        Assert.Contains($"แถวที่ 3 คอลัมน์ {column} ", output, StringComparison.Ordinal);
        Assert.Equal(0, await shell.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.False(File.Exists(shell.PathOf("links.csv")));
    }

    [Fact]
    public async Task CheckAudit_OfATrail_CountsWhatHoldsAndNamesWhatDoesNot()
    {
        await using var shell = new Shell();
        await shell.RunAsync("import-register", await shell.FileAsync("register.csv", Register), "--apply");
        var seal = await shell.InDatabaseAsync(db => new SealAudit(db).RunAsync(DateTimeOffset.UtcNow, default));
        var note = "1:" + Convert.ToHexString(seal!.Hash);
        var (code, output) = await shell.RunAsync("check-audit", "--noted", note);
        Assert.Equal(0, code);
        Assert.Contains($"1 ตรา {seal.Count} รายการ รอผนึก 0 รายการ", output, StringComparison.Ordinal);
        Assert.Contains(note, output, StringComparison.Ordinal);
        Assert.Equal(2, (await shell.RunAsync("check-audit", "--noted", "1:00")).Code);
        Assert.Equal(2, (await shell.RunAsync("check-audit", "--noted", "x" + note[1..])).Code);
        (code, output) = await shell.RunAsync("check-audit", "--noted", "1:" + new string('0', 64));
        Assert.Equal(1, code);
        Assert.Contains("seal 1 is not the one noted", output, StringComparison.Ordinal);

        await shell.InDatabaseAsync(db => db.AuditEntries.Take(1).ExecuteDeleteAsync());
        (code, output) = await shell.RunAsync("check-audit");
        Assert.Equal(1, code);
        Assert.Contains("seal 1: a row was removed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportIndicatorSets_Published_OpensTheRoundOnce()
    {
        await using var shell = new Shell();
        await shell.RunAsync("import-register", await shell.FileAsync("register.csv", Register), "--apply");
        var file = await shell.FileAsync("sets.json", DemoFiles.All.Text("sample-indicators-2568.json"));
        Assert.Equal(0, (await shell.RunAsync("import-indicator-sets", file, "--publish")).Code);
        Assert.Equal(0, await shell.InDatabaseAsync(db => db.Rounds.CountAsync()));

        Assert.Equal(0, (await shell.RunAsync("import-indicator-sets", file, "--apply")).Code);
        Assert.All(await shell.InDatabaseAsync(db => db.IndicatorSets.ToListAsync()), s => Assert.Equal(IndicatorSetStatus.Draft, s.Status));
        Assert.Equal(0, await shell.InDatabaseAsync(db => db.Obligations.CountAsync()));

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(0, (await shell.RunAsync("import-indicator-sets", file, "--apply", "--publish")).Code);
            await shell.InDatabaseAsync(async db =>
            {
                var sets = await db.IndicatorSets.ToListAsync();
                Assert.Equal(6, sets.Count);
                Assert.All(sets, s => Assert.True(s is { Status: IndicatorSetStatus.Published, Version: 1, PublishedAt: not null, ResolutionId: not null }));
                Assert.Equal(2, await db.Obligations.CountAsync());
                var round = await db.Rounds.Include(r => r.Windows).SingleAsync();
                Assert.Equal((2568, StandardLevel.Development, 6), (round.Year, round.Level, round.Windows.Count));
                Assert.Equal(new DateTimeOffset(2025, 8, 29, 17, 0, 0, TimeSpan.Zero), round.Windows[0].Closes);
                return true;
            });
        }

        var corrected = await shell.FileAsync("corrected.json", DemoFiles.All.Text("sample-indicators-2568.json").Replace("ร้อยละของเด็ก", "ร้อยละของเด็กเล็ก", StringComparison.Ordinal));
        Assert.Equal(0, (await shell.RunAsync("import-indicator-sets", corrected, "--apply")).Code);
        var versions = await shell.InDatabaseAsync(db => db.IndicatorSets.Where(s => s.Version == 2).ToListAsync());
        Assert.NotEmpty(versions);
        Assert.All(versions, s => Assert.Equal(IndicatorSetStatus.Draft, s.Status));
    }

    [Fact]
    public async Task ImportIndicatorSets_OfAMalformedFile_ListsWhatIsWrongAndWhere()
    {
        await using var shell = new Shell();
        var file = await shell.FileAsync("sets.json", DemoFiles.All.Text("sample-indicators-2568.json").Replace("\"b / a * 100\"", "\"b / z * 100\"", StringComparison.Ordinal));
        var (code, output) = await shell.RunAsync("import-indicator-sets", file, "--apply");
        Assert.Equal(1, code);
        Assert.Contains("$.indicators[0].measure.formula", output, StringComparison.Ordinal);
        Assert.Equal(0, await shell.InDatabaseAsync(db => db.Rounds.CountAsync()));
        Assert.Equal(1, (await shell.RunAsync("import-indicator-sets", await shell.FileAsync("bad.json", "{"), "--apply")).Code);
        Assert.Equal(1, (await shell.RunAsync("import-indicator-sets", shell.PathOf("absent.json"), "--apply")).Code);
    }
}
