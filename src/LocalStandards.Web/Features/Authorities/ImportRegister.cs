using System.Globalization;
using LocalStandards.Data.Register;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Authorities;

/// <summary>Brings the register of authorities to what a file says.</summary>
internal static class ImportRegister
{
    public static PortalCommand Command { get; } = new(
        "import-register", "import-register FILE.csv [--apply] [--on 2026-10-01]",
        "ทะเบียน อปท. จาก CSV: code,name,type,province,district,tier,phone,email,population,households (--on: วันที่ชื่อ ประเภท และรหัสใหม่มีผล)",
        HasFile: true, ["--apply"], ["--on"], RunAsync);

    private static async Task<int> RunAsync(CommandRun run)
    {
        var on = Bangkok.DateOf(run.Now);
        if (run.Line.Option("--on") is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on))
        {
            await run.Output.WriteLineAsync($"--on {text} ไม่ใช่วันที่แบบ 2026-10-01 (not an ISO date)");
            return ExitCode.WrongUsage;
        }
        if (await run.ReadFileAsync() is not { } file)
            return ExitCode.Refused;
        var outcome = await new RegisterImport(run.Db).RunAsync(file, run.Line.Has("--apply"), on, run.Cancel);
        if (outcome.IsRefused)
            return await run.RefuseAsync(outcome.Problems);
        foreach (var change in outcome.Changes)
            await run.Output.WriteLineAsync(change);
        await run.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"เพิ่ม {outcome.Added:N0} เปลี่ยน {outcome.Changed:N0} คงเดิม {outcome.Unchanged:N0} ไม่อยู่ในไฟล์และคงไว้ {outcome.Absent:N0} แห่ง (added, changed, unchanged, absent)"));
        await run.TellWhetherAppliedAsync();
        return ExitCode.Done;
    }
}
