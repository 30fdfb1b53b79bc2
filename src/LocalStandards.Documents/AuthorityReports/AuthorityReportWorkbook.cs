using LocalStandards.Documents.Workbooks;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>รายงานผลการประเมินสาธารณะรายแห่ง as an Excel workbook: the figures of the PDF, and the answers behind them. Arabic digits.</summary>
public static class AuthorityReportWorkbook
{
    public static byte[] Render(AuthorityReport report) => Workbook.Bytes(
        $"รายงานผลการประเมินสาธารณะรายแห่ง {report.AuthorityName} ประจำปี พ.ศ. {report.RoundYear}",
        new Sheet("สรุป", [42, 14, 14, 14, 14, 14, 14, 14, 14], 0, Summary(report)),
        new Sheet("รายตัวชี้วัด", [28, 8, 46, 24, 14, 12, 16, 12, 12, 14, 24, 30, 44, 16, 16], 1, Indicators(report)),
        new Sheet("คำตอบ", [8, 18, 46, 46, 30, 16, 14], 1, Answers(report)));

    private static IEnumerable<IReadOnlyList<Cell>> Summary(AuthorityReport report)
    {
        yield return [Cell.Head($"รายงานผลการประเมิน{report.Programme.Name} ประจำปี พ.ศ. {report.RoundYear}")];
        yield return [Cell.Head(report.AuthorityName)];
        if (report.District is { } district)
            yield return ["อำเภอ", district];
        yield return ["จังหวัด", report.Province];
        yield return ["รหัสหน่วยงาน", report.Code];
        yield return ["เลขที่รายงาน", report.ReceiptNumber];
        yield return ["ส่งผลเมื่อ", ThaiDate.ShortWithTime(report.SubmittedAt)];
        yield return ["ส่งครั้งที่", report.Version];
        yield return ["ข้อมูลของปีงบประมาณ พ.ศ.", report.DataYear];
        if (!report.IsCurrent)
            yield return [Cell.Head("ไม่ใช่ฉบับปัจจุบัน")];
        if (report.IsDemo)
            yield return [Cell.Head("ข้อมูลสมมติ")];
        if (report.IsSample)
            yield return [Cell.Head("ชุดตัวอย่าง")];
        yield return [];
        var bands = Enum.GetValues<ResultBand>();
        yield return [Cell.Head("ด้าน"), Cell.Head("ตัวชี้วัด"), .. bands.Select(b => Cell.Head(report.Bands[b])), Cell.Head("ร้อยละที่ผ่าน"), Cell.Head("ค่ากลาง")];
        foreach (var area in report.Areas)
            yield return Tally($"{area.Number}. {area.PlainName}", area.Tally, area.Median);
        yield return Tally("รวม", report.Tally, report.Peers?.All);
        yield return [];
        yield return [Cell.Head("แบบ"), Cell.Head("ตัวชี้วัด"), .. bands.Select(b => Cell.Head(report.Bands[b])), Cell.Head("ร้อยละที่ผ่าน"), Cell.Head("ค่ากลาง")];
        foreach (var form in report.Forms)
            yield return Tally(form.Title, form.Tally, form.Median);
        yield return [];
        foreach (var line in new[] { BenchmarkText.OfBefore(report), BenchmarkText.OfPeers(report), report.VerificationAddress?.AbsoluteUri })
        {
            if (line is not null)
                yield return [line];
        }

        IReadOnlyList<Cell> Tally(string name, BandTally tally, ReportMedian? median) =>
            [name, tally.Counted + tally.NoService, .. bands.Select(b => (Cell)tally.Count(b)), Percent(tally.PercentPassed), Percent(median?.Value)];
    }

    private static IEnumerable<IReadOnlyList<Cell>> Indicators(AuthorityReport report)
    {
        var before = report.Before is { } year ? $"ปี {year.Year}" : "ปีก่อน";
        yield return
        [
            .. new[]
            {
                "บริการสาธารณะ", "ข้อ", "เกณฑ์ชี้วัด", "ค่าเป้าหมาย", "กรอบการประเมิน (1)", "หน่วย", "การจัดบริการสาธารณะ (2)", "หน่วย",
                "(2) เทียบกับ (1)", "หน่วย", "ผลการประเมิน", "เหตุ", "สิ่งที่ยังขาด", before, "ค่ากลาง",
            }.Select(Cell.Head),
        ];
        foreach (var mission in report.Areas.SelectMany(area => area.Missions))
        {
            foreach (var row in mission.Rows)
            {
                yield return
                [
                    mission.Name, row.Number, row.Name, row.Target, .. Figure(row.Frame), .. Figure(row.Achieved),
                    .. Figure(row.Result is { Unit: null } percent ? percent with { Unit = "ร้อยละ" } : row.Result),
                    row.Band is { } band ? report.Bands[band] : null, row.Ground, row.Gap?.Sentence,
                    report.Before is not null && !row.IsComparable ? "เทียบไม่ได้" : Figure(row.Before)[0],
                    Figure(row.MedianFigure)[0],
                ];
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Cell>> Answers(AuthorityReport report)
    {
        yield return [.. new[] { "แบบ", "ช่อง", "ตัวชี้วัด", "รายการ", "คำตอบ", "ตัวเลข", "หน่วย" }.Select(Cell.Head)];
        foreach (var answer in report.Answers)
        {
            yield return
            [
                answer.Form, answer.Field, answer.Indicator, answer.Label,
                answer.Number is null ? answer.Text : null, answer.Number, answer.Unit,
            ];
        }
    }

    /// <summary>The figure, as a number where it is one, and its unit.</summary>
    private static Cell[] Figure(ReportFigure? figure) => figure is null ? [Cell.Empty, Cell.Empty]
        : ThaiNumber.TryParse(figure.Text, out var number) ? [(decimal?)number, figure.Unit]
        : [figure.Text, figure.Unit];

    private static Cell Percent(decimal? percent) => percent is { } value ? (decimal?)decimal.Round(value, 1, MidpointRounding.AwayFromZero) : Cell.Empty;
}
