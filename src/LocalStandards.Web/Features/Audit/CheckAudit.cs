using System.Globalization;
using LocalStandards.Data.Audit;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Audit;

/// <summary>Verifies the audit trail from its first seal to its last.</summary>
internal static class CheckAudit
{
    private const string Noted = "--noted";

    public static PortalCommand Command { get; } = new(
        "check-audit", $"check-audit [{Noted} NUMBER:HASH]",
        $"ตรวจตราผนึกของบันทึกการใช้งานทั้งหมด และตราที่จดไว้ก่อนหน้า (verifies the audit trail, and with {Noted} that a seal noted earlier still stands)",
        HasFile: false, [], [Noted], RunAsync);

    private static async Task<int> RunAsync(CommandRun run)
    {
        (int, byte[])? noted = null;
        if (run.Line.Option(Noted) is { } text && (noted = Read(text)) is null)
        {
            await run.Output.WriteLineAsync($"วิธีใช้ (usage): {Command.Usage}");
            return ExitCode.WrongUsage;
        }
        var finding = await new AuditCheck(run.Db).RunAsync(noted, run.Cancel);
        await run.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"ตราผนึกถูกต้อง {finding.Seals:N0} ตรา {finding.Rows:N0} รายการ รอผนึก {finding.Unsealed:N0} รายการ (seals and rows verified, rows waiting to be sealed)"));
        if (finding.LastSeal is { } last)
            await run.Output.WriteLineAsync($"ตราสุดท้ายที่ถูกต้อง ควรจดไว้นอกระบบ (last good seal, worth noting elsewhere): {last.Number}:{Convert.ToHexString(last.Hash)}");
        if (finding.Flaw is not { } flaw)
            return ExitCode.Done;
        await run.Output.WriteLineAsync(WordsFor(flaw));
        return ExitCode.Refused;
    }

    private static string WordsFor(AuditFlaw flaw) => flaw switch
    {
        { Kind: AuditFlawKind.SealMissing } => $"ไม่พบตราผนึกที่ {flaw.Seal} (seal {flaw.Seal} is missing)",
        { Kind: AuditFlawKind.RowMissing } => $"ตราผนึกที่ {flaw.Seal}: มีรายการหายไป (seal {flaw.Seal}: a row was removed)",
        { Kind: AuditFlawKind.RowAdded, EntryId: { } row } => $"รายการที่ {row} ถูกแทรกในช่วงที่ผนึกแล้ว (row {row} was put among sealed rows)",
        { Kind: AuditFlawKind.RowAdded } => $"ตราผนึกที่ {flaw.Seal}: มีรายการเกินมา (seal {flaw.Seal}: a row was added)",
        { Kind: AuditFlawKind.Changed } => $"ตราผนึกที่ {flaw.Seal}: รายการหรือตราถูกแก้ไข (seal {flaw.Seal}: a row or the seal was changed)",
        _ => $"ตราผนึกที่ {flaw.Seal} ไม่ตรงกับที่จดไว้ (seal {flaw.Seal} is not the one noted)",
    };

    /// <summary>Null when it is not a number and a hash.</summary>
    private static (int, byte[])? Read(string text)
    {
        var hash = new byte[AuditSeal.HashBytes];
        return text.Split(':') is [var number, { Length: 2 * AuditSeal.HashBytes } hex]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            && Convert.FromHexString(hex, hash, out _, out _) == System.Buffers.OperationStatus.Done
            ? (value, hash)
            : null;
    }
}
