using System.Globalization;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;

namespace LocalStandards.Documents.Tests;

/// <summary>Fixed reports: the sample sets answered the same way every time, and plain ones made by hand.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset SubmittedAt = new(2025, 9, 16, 7, 20, 0, TimeSpan.Zero);

    /// <param name="shift">Moves the turns, so that a short set earns all five results too.</param>
    public static AuthorityReport Report(int year = 2568, AuthorityType type = AuthorityType.Sao, int shift = 0)
    {
        var set = Set(year, type);
        var results = Results(set, Answers(set, shift));
        return Empty() with
        {
            RoundYear = year,
            DataYear = set.DataYearBE,
            Level = set.LevelLabel,
            Type = type,
            AuthorityName = type.FullNameOf("นาสมบูรณ์"),
            Tally = results.Tally,
            Bands = ReportAreas.BandsOf(set),
            Areas = ReportAreas.Of(set, results),
        };
    }

    /// <summary>The same with all that may stand beside it: the year before, medians of the province and of the country, and its answers.</summary>
    public static AuthorityReport Compared(int year = 2568, AuthorityType type = AuthorityType.Sao, int shift = 0)
    {
        var set = Set(year, type);
        var answers = Answers(set, shift);
        var results = Results(set, answers);
        var scored = set.Indicators.Where(indicator => indicator.Measure.IsScored).ToList();
        var benchmarks = new ReportBenchmarks
        {
            Same = scored.Where((_, i) => i % 3 == 0).ToDictionary(indicator => indicator.Code, indicator => "before-" + indicator.Code),
            Before = scored.Where((_, i) => i % 3 == 0).Select((indicator, i) => (indicator.Code, Result: i % 2 == 0
                    ? new IndicatorResult("before-" + indicator.Code, ResultBand.Meets, 2)
                    : new IndicatorResult("before-" + indicator.Code, ResultBand.NotDone, null)))
                .ToDictionary(row => row.Result.IndicatorCode, row => row.Result),
            Medians = scored.Select((indicator, i) => (indicator.Code, Median: new ReportMedian(1 + i % 4, 9 + i, IsCountry: i % 5 == 4)))
                .Concat(set.Areas.Select((area, i) => (Code: PeerFigures.OfArea(area.Code), Median: new ReportMedian(60 + i, 71, false))))
                .Concat(set.Forms.Select((form, i) => (Code: PeerFigures.OfForm(form.Code), Median: new ReportMedian(50 + i, 71, false))))
                .Append((Code: PeerFigures.All, Median: new ReportMedian(70.6m, 71, false)))
                .ToDictionary(row => row.Code, row => row.Median),
        };
        return Report(year, type, shift) with
        {
            Areas = ReportAreas.Of(set, results, benchmarks),
            Forms = ReportForms.Of(set, results, benchmarks),
            Before = new ReportBefore(year - 1, true, ReportForms.Compare(results.Rows, benchmarks)),
            Peers = new ReportPeers(SubmittedAt.AddDays(20), true, type.Abbreviation(), benchmarks.Medians[PeerFigures.All]),
            Answers = ReportAnswers.Of(set, answers),
        };
    }

    public static AuthorityReport Empty() => new()
    {
        Programme = Programme.MinimumStandards,
        RoundYear = 2568,
        DataYear = 2567,
        Type = AuthorityType.Sao,
        AuthorityName = "องค์การบริหารส่วนตำบลนาสมบูรณ์",
        Tier = "สามัญ",
        OfficialCode = "06361103",
        District = "แก้งคร้อ",
        Province = "ชัยภูมิ",
        SubmittedAt = SubmittedAt,
        ReceiptNumber = "68-3600123-1",
        Version = 1,
        PrintedAt = SubmittedAt.AddDays(1),
        IsSample = true,
        IsDemo = true,
        OfficeName = "สำนักงานคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น",
        Tally = default,
        Bands = ReportBands.Usual,
        Areas = [],
        Signers = new("นางวรรณา ศรีบุญเรือง", "นางสาวกัญญา มีศิลป์", "นายประเสริฐ ทองดี"),
    };

    /// <summary>One area, one mission, as many rows.</summary>
    public static AuthorityReport Of(params ReportRow[] rows)
    {
        var tally = BandTally.Of(rows.Select(row => row.Band));
        return Empty() with
        {
            Tally = tally,
            Areas = [new(1, "ด้านการศึกษา", "แบบ อบต. 2 - 1 การศึกษา", tally, [new("คุณภาพการพัฒนาเด็กปฐมวัย", rows)])],
        };
    }

    public static ReportRow Row(int number = 1, ResultBand? band = ResultBand.Meets) => new()
    {
        Number = "1." + number.ToString(CultureInfo.InvariantCulture),
        Name = $"ร้อยละของเด็กในศูนย์พัฒนาเด็กเล็กที่มีพัฒนาการสมวัย ชุดที่ {number}",
        Target = "ไม่น้อยกว่าร้อยละ 85",
        Frame = new("1,240", "คน"),
        Achieved = new("1,054", "คน"),
        Result = new("85.00"),
        Band = band,
    };

    public static IndicatorSetDefinition Set(int year, AuthorityType type)
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"sample-indicators-{year}.json"));
        return IndicatorSetReader.Read(json).File!.For(type);
    }

    /// <summary>What the answers of an authority of the tier สามัญ come to when it submits them.</summary>
    public static SubmittedResults Results(IndicatorSetDefinition set, AnswerSheet answers) =>
        new(set, IndicatorResult.Of(set.Assess(answers, "สามัญ"), answers));

    /// <summary>Every indicator answered; by turns above, met, below, not done and without service.</summary>
    private static AnswerSheet Answers(IndicatorSetDefinition set, int shift)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (indicator, turn) in set.Indicators.Select((indicator, index) => (indicator, (index + shift) % 9)))
        {
            void Answer(string key, string text) => fields[$"{indicator.Code}.{key}"] = text;

            var hasFrame = indicator.Items.Any(item => item.Role is ItemRole.Frame);
            if (turn == 5 && indicator.Measure.AllowsNotDone)
                Answer(FieldName.NotDone, "1");
            foreach (var item in indicator.Items.Where(item => !(turn == 5 && item.Role is ItemRole.Achieved)))
            {
                var isZeroFrame = turn is 6 or 7 && hasFrame;
                Answer(item.Key, item.Type switch
                {
                    ItemType.Checklist => string.Join(',', item.Options.Take(turn == 3 ? 2 : 9).Select(option => option.Value)),
                    ItemType.YesNo or ItemType.Choice or ItemType.Level => item.Options[Math.Min(turn == 3 ? 0 : 3, item.Options.Count - 1)].Value,
                    ItemType.Date => "2567-05-01",
                    ItemType.Text => "–",
                    _ when item.Role is ItemRole.Frame => isZeroFrame ? "0" : "1240",
                    ItemType.Decimal => isZeroFrame ? "0" : turn == 3 ? "305.04" : "1180.50",
                    _ => isZeroFrame ? "0" : turn == 3 ? "305" : "1180",
                });
            }
        }
        return new(fields);
    }
}
