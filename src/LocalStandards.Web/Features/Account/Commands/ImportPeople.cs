using System.Globalization;
using LocalStandards.Data.Access;
using LocalStandards.Data.People;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Parts;
using Microsoft.AspNetCore.Identity;

namespace LocalStandards.Web.Features.Account.Commands;

/// <summary>Gives people of authorities accounts and roles, and writes the links with which they choose passwords.</summary>
internal static class ImportPeople
{
    public static PortalCommand Command { get; } = new(
        "import-people", "import-people FILE.csv [--apply --links OUT.csv] [--site https://portal.example.go.th]",
        "ผู้ใช้ราย อปท. จาก CSV: authority_code,user_name,full_name,position,role,phone,email (role: recorder, section, executive, clerk) และลิงก์เปิดใช้บัญชี",
        HasFile: true, ["--apply"], ["--links", "--site"], RunAsync);

    private static async Task<int> RunAsync(CommandRun run)
    {
        var isApplied = run.Line.Has("--apply");
        var links = run.Line.Option("--links");
        if (isApplied && links is null)
        {
            await run.Output.WriteLineAsync($"--apply ต้องมี --links เพื่อเก็บลิงก์เปิดใช้บัญชี (--apply needs --links)\nวิธีใช้ (usage): {Command.Usage}");
            return ExitCode.WrongUsage;
        }
        if (links is not null && File.Exists(links))
        {
            await run.Output.WriteLineAsync($"มีไฟล์ {links} อยู่แล้ว จะไม่เขียนทับ (exists, never overwritten)");
            return ExitCode.Refused;
        }
        if (await run.ReadFileAsync() is not { } file)
            return ExitCode.Refused;

        var now = run.Now;
        List<string?[]> written = [["user_name", "full_name", "link", "expires"]];
        await using var transaction = await run.Db.Database.BeginTransactionAsync(run.Cancel);
        var outcome = await new PeopleImport(run.Db, run.Services.GetRequiredService<ILookupNormalizer>())
            .RunAsync(file, isApplied, now, Invite, run.Cancel);
        if (outcome.IsRefused)
            return await run.RefuseAsync(outcome.Problems);
        if (isApplied)
        {
            // The links exist nowhere else: they are on the disk before anything counts, and go again if nothing does.
            await WriteLinksAsync(links!, written, run.Cancel);
            try
            {
                await transaction.CommitAsync(run.Cancel);
            }
            catch
            {
                File.Delete(links!);
                throw;
            }
        }
        await run.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"เพิ่ม {outcome.Added:N0} เปลี่ยน {outcome.Changed:N0} คงเดิม {outcome.Unchanged:N0} คน สิ้นสุดหน้าที่ผู้บันทึกเดิม {outcome.Ended:N0} คน ลิงก์ {outcome.Invited:N0} รายการ (added, changed, unchanged, ended, links)"));
        await run.TellWhetherAppliedAsync();
        return ExitCode.Done;

        ActivationLink Invite(AppUser user)
        {
            var token = ActivationToken.New();
            var expires = now + ActivationToken.Lifetime;
            written.Add(
            [
                user.UserName, user.FullName, run.Line.Option("--site")?.TrimEnd('/') + AccountLinks.Activation(token),
                expires.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ]);
            return new ActivationLink { UserId = user.Id, TokenHash = ActivationToken.HashOf(token), ExpiresAt = expires };
        }
    }

    /// <summary>Readable by its owner alone: whoever has a link has the account.</summary>
    private static async Task WriteLinksAsync(string path, IEnumerable<string?[]> rows, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await using var csv = new CsvFile(file);
        foreach (var row in rows)
            await csv.WriteAsync(row, cancel);
    }
}
