using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using LocalStandards.Data.Files;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Writes the archive of a batch. It travels on its own, so what is missing from it is named in it.</summary>
public sealed class ReportArchive(StoredFiles files, IStringLocalizer<Words> words)
{
    /// <param name="into">What is written into it is sent on after each report, so that memory holds one.</param>
    /// <param name="isByProvince">A folder a province, with the districts' in it.</param>
    public async Task WriteAsync(PipeWriter into, BatchRow batch, IReadOnlyList<ArchivedReport> reports, bool isByProvince, CancellationToken cancel)
    {
        var folder = BatchFiles.FolderOf(batch.Id);
        var missing = new List<ArchivedReport>();
        using (var zip = new ZipArchive(new BufferStream(into), ZipArchiveMode.Create, leaveOpen: false, Encoding.UTF8))
        {
            foreach (var report in reports)
            {
                if (report.File is null || !files.Exists(folder, report.File))
                    missing.Add(report);
                else
                    await AddAsync(ArchiveNames.PathOf(report, isByProvince), await files.ReadAsync(folder, report.File, cancel));
            }
            if (missing.Count > 0)
                await AddAsync(ArchiveNames.Safe(words["รายงานที่ขาด"]) + ".txt", Encoding.UTF8.GetBytes(NoteOf(missing)));

            async Task AddAsync(string name, byte[] content)
            {
                // Half the size for a few milliseconds: the tags of a PDF are not compressed.
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Bangkok.LocalTimeOf(batch.EndedAt ?? batch.AskedAt);
                using (var stream = entry.Open())
                    stream.Write(content);
                await into.FlushAsync(cancel);
            }
        }
        await into.FlushAsync(cancel);
    }

    // Lines and mark as Notepad wants them.
    private string NoteOf(List<ArchivedReport> missing) => '\uFEFF' + string.Concat(
        missing.Select(r => $"{r.Code} {r.Type.ShortNameOf(r.Name)} {Places.Of(r.District, r.Province, words)}: {ReasonOf(r)}\r\n")
            .Prepend(words["แฟ้มนี้ขาด {0} แห่ง", missing.Count] + "\r\n\r\n"));

    private string ReasonOf(ArchivedReport report) => report switch
    {
        { File: not null } => words["ไฟล์ไม่อยู่ในเครื่องแม่ข่ายแล้ว"],
        { Failure: { } failure } => BatchText.Of(failure, words),
        _ => words["ยังไม่ได้สร้างเมื่อยกเลิก"],
    };
}
