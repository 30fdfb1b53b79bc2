using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Parts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Account.Commands;

/// <summary>Makes the first administrator of a production portal; there is no other way in.</summary>
internal static class CreateAdministrator
{
    private const string PasswordVariable = "ADMIN_PASSWORD";

    public static PortalCommand Command { get; } = new(
        "create-administrator", "create-administrator --user NAME --name \"ชื่อ สกุล\"",
        $"ผู้ดูแลระบบคนแรก ถามรหัสผ่านที่หน้าจอ หรืออ่านจาก {PasswordVariable} (asks the password, or reads {PasswordVariable})",
        HasFile: false, [], ["--user", "--name"], RunAsync);

    private static async Task<int> RunAsync(CommandRun run)
    {
        if (run.Line.Option("--user") is not { } userName || run.Line.Option("--name") is not { } fullName)
        {
            await run.Output.WriteLineAsync($"วิธีใช้ (usage): {Command.Usage}");
            return ExitCode.WrongUsage;
        }
        if (run.Services.GetRequiredService<PortalSettings>().IsDemo)
            return await RefuseAsync(run, "ระบบสาธิตมีผู้ดูแลระบบของตนเอง คือ admin (the demo has its own)");
        var today = Bangkok.DateOf(run.Now);
        if (await run.Db.RoleAssignments.AnyAsync(r => r.Role == Role.Administrator && (r.To == null || r.To > today), run.Cancel))
            return await RefuseAsync(run, "มีผู้ดูแลระบบอยู่แล้ว ให้ผู้ดูแลระบบเพิ่มผู้อื่นในระบบ (an administrator exists already)");
        if ((run.Services.GetRequiredService<IConfiguration>()[PasswordVariable] ?? AskPassword(run.Output)) is not { } password)
            return await RefuseAsync(run, $"ไม่มีรหัสผ่าน ตั้ง {PasswordVariable} หรือสั่งจากหน้าจอ (no password)");

        await using var transaction = await run.Db.Database.BeginTransactionAsync(run.Cancel);
        var user = new AppUser { UserName = userName, FullName = ThaiText.Clean(fullName), PositionTitle = "ผู้ดูแลระบบ" };
        var made = await run.Services.GetRequiredService<UserManager<AppUser>>().CreateAsync(user, password);
        if (!made.Succeeded)
            return await RefuseAsync(run, string.Join('\n', made.Errors.Select(e => e.Description)));
        run.Db.Add(new RoleAssignment { UserId = user.Id, Role = Role.Administrator, From = today });
        await run.Db.SaveChangesAsync(run.Cancel);
        await transaction.CommitAsync(run.Cancel);
        await run.Output.WriteLineAsync($"สร้างผู้ดูแลระบบ {userName} แล้ว (created)");
        return ExitCode.Done;
    }

    /// <summary>Typed twice without being shown; null when there is no keyboard or the two differ.</summary>
    private static string? AskPassword(TextWriter output)
    {
        if (Console.IsInputRedirected)
            return null;
        output.Write("รหัสผ่าน อย่างน้อย 12 ตัวอักษร (password): ");
        var first = ReadHidden(output);
        output.Write("อีกครั้ง (again): ");
        return ReadHidden(output) == first ? first : null;
    }

    private static string ReadHidden(TextWriter output)
    {
        var typed = "";
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed = typed.Length > 0 ? typed[..^1] : typed;
            else if (!char.IsControl(key.KeyChar))
                typed += key.KeyChar;
        }
        output.WriteLine();
        return typed;
    }

    private static async Task<int> RefuseAsync(CommandRun run, string why)
    {
        await run.Output.WriteLineAsync(why);
        return ExitCode.Refused;
    }
}
