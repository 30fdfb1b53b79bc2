using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>What a report says of the year before and of the others of its type, for paper and workbook; Arabic digits.</summary>
internal static class BenchmarkText
{
    /// <summary>Null where the year before had no round.</summary>
    public static string? OfBefore(AuthorityReport report) => report.Before switch
    {
        null => null,
        { IsSubmitted: false } before => $"ปี พ.ศ. {before.Year} หน่วยงานไม่ได้ส่งผล จึงไม่มีผลให้เทียบ",
        { Comparison: null } before => $"ปี พ.ศ. {before.Year} ไม่มีตัวชี้วัดที่นิยามตรงกัน จึงเทียบกันไม่ได้",
        { Comparison: var both } before =>
            $"เฉพาะ {both.Count} ตัวชี้วัดที่นิยามตรงกับปี พ.ศ. {before.Year} ผ่านจาก {Told(both.Then)} เป็น {Told(both.Now)}",
    };

    /// <summary>Null while no median was taken.</summary>
    public static string? OfPeers(AuthorityReport report) => report.Peers is not { } peers ? null
        : (peers.All switch
        {
            null => $"ไม่แสดงค่ากลางของร้อยละที่ผ่าน เพราะ {peers.TypeName} แห่งอื่นที่ส่งผลมีไม่ถึง 5 แห่ง",
            { IsCountry: true } all =>
                $"ค่ากลางของ {peers.TypeName} ทั่วประเทศ {ThaiNumber.Format(all.Count)} แห่ง รวมหน่วยงานนี้ เพราะในจังหวัดมีแห่งอื่นที่ส่งผลไม่ถึง 5 แห่ง",
            { } all => $"ค่ากลางของ {peers.TypeName} ในจังหวัด {ThaiNumber.Format(all.Count)} แห่งที่ส่งผล รวมหน่วยงานนี้",
        }) + $" ข้อมูล ณ {ThaiDate.ShortWithTime(peers.AsOf)}" + (peers.IsFrozen ? "" : " ยังเปลี่ยนได้จนปิดรับ");

    private static string Told(BandTally tally) =>
        $"{tally.Passed} ตัวชี้วัด" + (tally.PercentPassed is { } percent ? $" (ร้อยละ {ThaiNumber.Format(percent, 1)})" : "");
}
