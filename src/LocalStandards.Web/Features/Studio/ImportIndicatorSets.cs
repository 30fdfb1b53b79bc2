using System.Globalization;
using System.Text;
using LocalStandards.Data.Publishing;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Takes an indicator file in: round, one set per type, and with --publish who must answer it.</summary>
internal static class ImportIndicatorSets
{
    public static PortalCommand Command { get; } = new(
        "import-indicator-sets", "import-indicator-sets FILE.json [--programme NAME] [--apply] [--publish]",
        "ชุดตัวชี้วัดจาก JSON (indicator-set.schema.json): เป็นฉบับร่าง หรือเผยแพร่และเปิดรอบด้วย --publish",
        HasFile: true, ["--apply", "--publish"], ["--programme"], RunAsync);

    private static async Task<int> RunAsync(CommandRun run)
    {
        if (await run.ReadFileAsync() is not { } bytes)
            return ExitCode.Refused;
        string json;
        try
        {
            json = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return await run.RefuseAsync([new SetProblem("$", "ไฟล์ไม่ได้บันทึกเป็น UTF-8")]);
        }
        if (Programme.Find(run.Line.Option("--programme") ?? Programme.Default.Key) is not { } programme)
            return await run.RefuseAsync([new SetProblem("--programme", $"ไม่มีการประเมินนี้ มี {string.Join(' ', Programme.All)}")]);
        var outcome = await new IndicatorSetImport(run.Db).RunAsync(json, programme, run.Line.Has("--apply"), run.Line.Has("--publish"), run.Now, run.Cancel);
        if (outcome.IsRefused)
            return await run.RefuseAsync(outcome.Problems);
        if (outcome.IsNewRound)
            await run.Output.WriteLineAsync($"สร้างรอบการประเมิน {programme.RoundNameOf(outcome.Year)} (new round)");
        if (outcome.Extensions > 0)
            await run.Output.WriteLineAsync($"ไฟล์มีช่วงขยายเวลา {outcome.Extensions} ช่วง ซึ่งไม่ได้นำเข้า ต้องบันทึกพร้อมหนังสือในระบบ (extensions are not imported)");
        await run.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"ชุดใหม่ {outcome.Added.Count} ชุด ({string.Join(' ', outcome.Added.Select(t => t.Abbreviation()))}) เผยแพร่ {outcome.Published} ชุด ผู้ต้องประเมินเพิ่ม {outcome.Obligations:N0} แห่ง (sets added, published, obligations added)"));
        await run.TellWhetherAppliedAsync();
        return ExitCode.Done;
    }
}
