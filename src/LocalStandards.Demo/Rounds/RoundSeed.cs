using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Demo.Rounds;

/// <summary>The rounds as they were written: with their windows, extensions and one set per type.</summary>
internal sealed record SeededRound(AssessmentRound Round, IReadOnlyDictionary<AuthorityType, SeededSet> Sets);

internal sealed record SeededSet(int Id, IndicatorSetDefinition Definition);

/// <summary>
/// The rounds that really happened (2565–2568, from the letters) and the demo's own, 2569, whose window is open around
/// the day of the first start. The story ends with 2568 as it stood without its extension. Sets are the two sample files.
/// </summary>
internal static class RoundSeed
{
    private const string Office = "สำนักงานปลัดสำนักนายกรัฐมนตรี";
    private const string Committee = "คณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น (ก.ก.ถ.)";
    private const string SubCommittee = "คณะอนุกรรมการด้านการติดตามและประเมินผล";

    // The demo round opened this long before the first start and closes this long after it.
    private const int DemoOpenDays = 30, DemoLeftDays = 14;

    public static async Task<IReadOnlyList<SeededRound>> WriteAsync(AppDbContext db, bool isStory, DateTimeOffset now, CancellationToken cancel)
    {
        var basic = Read("sample-indicators-2567.json");
        var development = Read("sample-indicators-2568.json");
        var today = Bangkok.DateOf(now);

        var rounds = new List<(AssessmentRound Round, IndicatorSetFile File)>
        {
            (Round(2565, StandardLevel.Basic), basic),
            (Round(2566, StandardLevel.Basic), basic),
            (Round(2567, StandardLevel.Basic), basic),
            (Round(2568, StandardLevel.Development), development),
        };
        if (!isStory)
            rounds.Add((Round(2569, StandardLevel.Development), development));
        db.AddRange(rounds.Select(r => r.Round));
        await db.SaveChangesAsync(cancel);

        var opening2567 = Letter(rounds[2].Round, "นร 0107/ว 4738", new(2024, 5, 30), "การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. 2567", LetterAction.Announces);
        db.AddRange(
            Letter(rounds[2].Round, "นร 0107/2200", new(2024, 3, 14), "การประชุมเชิงปฏิบัติการเพื่อชี้แจงแนวทางการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. 2567", LetterAction.Announces),
            opening2567,
            Letter(rounds[2].Round, "นร 0107/687", new(2025, 1, 30), "รายงานข้อมูลการจัดบริการสาธารณะตามตัวชี้วัดและค่ามาตรฐานขั้นต่ำขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. 2567", LetterAction.Publishes, LetterUrgency.Normal));
        var resolution2567 = Resolution(rounds[2].Round, Committee, "4/2566", new(2023, 11, 1), "ให้สำนักงาน ก.ก.ถ. ดำเนินการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะของ อปท. ประจำปี พ.ศ. 2567");
        var resolution2568 = Resolution(rounds[3].Round, SubCommittee, "4/2568", new(2025, 5, 27), "เห็นชอบตัวชี้วัดและค่ามาตรฐานขั้นต่ำ ประจำปี พ.ศ. 2568 โดยยกระดับเป็นขั้นพัฒนา 3 ด้าน");
        db.AddRange(
            resolution2567,
            Resolution(rounds[2].Round, SubCommittee, "7/2567", new(2024, 10, 29), "เห็นชอบรายงานข้อมูลการจัดบริการสาธารณะตามตัวชี้วัดและค่ามาตรฐานขั้นต่ำของ อปท. ประจำปี พ.ศ. 2567"),
            resolution2568);

        RoundWindows.Open(rounds[0].Round, new(2022, 6, 1), new(2022, 7, 31), null, isIllustrative: true);
        RoundWindows.Open(rounds[1].Round, new(2023, 6, 1), new(2023, 7, 31), null, isIllustrative: true);
        RoundWindows.Open(rounds[2].Round, new(2024, 6, 4), new(2024, 7, 31), opening2567, isIllustrative: false);
        RoundWindows.Open(rounds[3].Round, new(2025, 7, 21), new(2025, 8, 29), null, isIllustrative: false);
        if (!isStory)
            RoundWindows.Open(rounds[4].Round, today.AddDays(-DemoOpenDays), today.AddDays(DemoLeftDays), null, isIllustrative: true);
        foreach (var (round, _) in rounds)
        {
            foreach (var window in round.Windows)
                round.FreezeObligations(window.Type, window.Opens);
        }

        if (!isStory)
            Extend2568(rounds[3].Round);
        await db.SaveChangesAsync(cancel);

        var seeded = new List<SeededRound>();
        foreach (var (round, file) in rounds)
        {
            var resolution = round.Year switch { 2567 => resolution2567, 2568 => resolution2568, _ => null };
            seeded.Add(await WriteSetsAsync(db, round, file, resolution?.Id, cancel));
        }
        AddCrosswalk(db, basic, development);
        await db.SaveChangesAsync(cancel);
        return seeded;
    }

    /// <summary>[001]: "หลายแห่งยังไม่ได้ดำเนินการบันทึกข้อมูล … จึงได้ขยายระยะเวลา … ถึงวันที่ 26 กันยายน 2568".</summary>
    private static void Extend2568(AssessmentRound round)
    {
        var letter = Letter(round, "นร 0107/ว7339", new(2025, 8, 27), "ขอความอนุเคราะห์แจ้งขยายระยะเวลาให้องค์กรปกครองส่วนท้องถิ่นบันทึกข้อมูลในระบบประเมินผลมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. 2568", LetterAction.Extends);
        var signed = Bangkok.StartOf(letter.SignedOn);
        var terms = new ExtensionTerms(
            DeadlineKind.Entry, Bangkok.ExclusiveEndOf(new(2025, 9, 26)), Scope.Country, OnlyUnsubmitted: false, "อปท. หลายแห่งยังไม่ได้ดำเนินการบันทึกข้อมูลในระบบ");
        round.ExtendAsFiled(new Extension(terms, letter, isNational: true, null, signed), signed);
    }

    private static async Task<SeededRound> WriteSetsAsync(
        AppDbContext db, AssessmentRound round, IndicatorSetFile file, int? resolutionId, CancellationToken cancel)
    {
        var stored = AuthorityTypes.All.Select(type => (Type: type, Set: file.For(type).ForYear(round.Year))).Select(x => (x.Set, Row: IndicatorSet.Published(round.Id, x.Set, resolutionId, round.WindowFor(x.Type).Opens))).ToList();
        db.AddRange(stored.Select(s => s.Row));
        await db.SaveChangesAsync(cancel);
        return new SeededRound(round, stored.ToDictionary(s => s.Row.Type, s => new SeededSet(s.Row.Id, s.Set)));
    }

    /// <summary>
    /// 2565–2567 ask the same set [003], and 2569 copies 2568: every indicator compares. Between 2567 and 2568 only those
    /// whose sample definition is word for word the same question.
    /// </summary>
    private static void AddCrosswalk(AppDbContext db, IndicatorSetFile basic, IndicatorSetFile development)
    {
        foreach (var (from, to) in new[] { (2565, 2566), (2566, 2567) })
            db.AddRange(CodesOf(basic).Select(code => Link(from, code, to, code, true)));
        db.AddRange(CodesOf(development).Select(code => Link(2568, code, 2569, code, true)));
        db.AddRange(
            Link(2567, "67-3-01", 2568, "68-1-01", true),
            Link(2567, "67-8-05", 2568, "68-3-07", true),
            Link(2567, "67-3-02", 2568, "68-1-02", false, "ปี 2568 นับเฉพาะศูนย์ที่ผ่านระดับดีมาก"),
            Link(2567, "67-3-04", 2568, "68-1-03", false, "ปี 2568 เป็นขั้นพัฒนา รายการตรวจไม่เหมือนเดิม"),
            Link(2567, "67-7-03", 2568, "68-2-04", false, "ปี 2568 เป็นขั้นพัฒนา ระดับไม่เหมือนเดิม"),
            Link(2567, "67-8-04", 2568, "68-3-04", false, "ปี 2568 เป็นขั้นพัฒนา ระดับไม่เหมือนเดิม"));
    }

    private static IEnumerable<string> CodesOf(IndicatorSetFile file) =>
        file.Types.SelectMany(type => file.For(type).Indicators).Select(i => i.Code).Distinct();

    private static CrosswalkRow Link(int fromYear, string fromCode, int toYear, string toCode, bool isSame, string? note = null) =>
        new() { Programme = Programme.MinimumStandards, FromYear = fromYear, FromCode = fromCode, ToYear = toYear, ToCode = toCode, IsSame = isSame, Note = note };

    private static AssessmentRound Round(int year, StandardLevel level) =>
        new(Programme.MinimumStandards, year, year - 1, level);

    private static OfficialLetter Letter(
        AssessmentRound round, string number, DateOnly signedOn, string subject, LetterAction action, LetterUrgency urgency = LetterUrgency.MostUrgent)
    {
        var letter = new OfficialLetter
        {
            RoundId = round.Id, Number = number, SignedOn = signedOn, Urgency = urgency, Sender = Office, Subject = subject, Action = action,
            Addressees = "ผู้ว่าราชการจังหวัดทุกจังหวัด", IsPublic = true,
        };
        letter.Circulate(Bangkok.StartOf(signedOn));
        return letter;
    }

    private static Resolution Resolution(AssessmentRound round, string body, string meeting, DateOnly on, string text) =>
        new() { RoundId = round.Id, Body = body, MeetingNumber = meeting, DecidedOn = on, Text = text };

    private static IndicatorSetFile Read(string name) => IndicatorSetReader.Read(DemoFiles.All.Text(name)).File
        ?? throw new InvalidOperationException($"The sample set {name} is malformed.");
}
