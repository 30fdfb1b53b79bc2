using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Web.Frame.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Library;

/// <summary>A document, by its short link.</summary>
public sealed class DocumentQrTarget(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : IQrTarget
{
    private const int MostChoices = 200;

    public string Kind => "document";

    public int Order => 4;

    public string Label => words["เอกสาร"];

    public async Task<QrTarget?> FindAsync(QrQuestion asked, Actor actor, CancellationToken cancel)
    {
        var id = asked.TargetId;
        return await db.Documents.AsNoTracking().VisibleTo(actor, clock.GetUtcNow()).Where(d => d.Id == id && d.WithdrawnAt == null)
            .Select(d => new { d.Code, d.Title }).SingleOrDefaultAsync(cancel) is { } document
            ? new QrTarget(LibraryLinks.Short(document.Code), QrTarget.Short(document.Title))
            : null;
    }

    public async Task<QrChoices> ChoicesAsync(QrQuestion asked, Actor actor, CancellationToken cancel)
    {
        var documents = await db.Documents.AsNoTracking().VisibleTo(actor, clock.GetUtcNow()).Where(d => d.WithdrawnAt == null)
            .OrderByDescending(d => d.PublishFrom).ThenByDescending(d => d.Id).Take(MostChoices)
            .Select(d => new { d.Id, d.Title, Round = d.Round == null ? null : d.Round.Programme.RoundNameOf(d.Round.Year) }).ToListAsync(cancel);
        return new QrChoices([new QrField("target", words["เอกสาร"], documents.ConvertAll(d => QrChoice.Of(d.Id, d.Round is { } round ? $"{d.Title} ({round})" : d.Title)), asked.Target)
        {
            Open = words["เลือกจากรายการ"], Empty = words["ยังไม่มีเอกสาร"],
        }]);
    }
}
