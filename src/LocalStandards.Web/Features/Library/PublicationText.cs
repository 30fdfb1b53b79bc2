using LocalStandards.Data;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Library;

/// <summary>The confirmation shown after saving a document.</summary>
internal static class PublicationText
{
    /// <param name="asked">From when it was to be published.</param>
    public static string Of(LibraryDocument document, DateTimeOffset asked, DateTimeOffset now, IStringLocalizer<Words> words) =>
        !document.IsPublishedAt(now) ? words["บันทึกแล้ว จะเผยแพร่ {0}", DateText.Of(document.PublishFrom)]
        : asked < now && document.PublishFrom == now ? words["เวลาเผยแพร่ที่กรอกผ่านไปแล้ว จึงเผยแพร่ทันที"]
        : words["บันทึกแล้ว เอกสารเผยแพร่อยู่"];

    /// <summary>The id of another document that has the title already, with the problem at its field; null without one.</summary>
    public static async Task<int?> RefuseTwiceAsync(
        this AppDbContext db, LibraryDocument document, ModelStateDictionary problems, IStringLocalizer<Words> words, CancellationToken cancel)
    {
        var (id, key) = (document.Id, document.Key);
        var existing = await db.Documents.Where(d => d.Key == key && d.Id != id).Select(d => (int?)d.Id).SingleOrDefaultAsync(cancel);
        if (existing is not null)
            problems.AddModelError(nameof(DocumentForm.Title), words["มีเอกสารชื่อนี้ของปีและประเภทเดียวกันแล้ว ถ้าเป็นไฟล์ใหม่ให้เพิ่มเป็นฉบับใหม่ของเอกสารเดิม"]);
        return existing;
    }
}
