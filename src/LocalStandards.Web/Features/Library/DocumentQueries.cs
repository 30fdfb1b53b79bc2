using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Library;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Library;

/// <summary>Reads of the document library, always as far as the reader may see it.</summary>
public sealed class DocumentQueries(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 20;

    public async Task<DocumentListPage> ListAsync(Actor actor, DocumentFilter filter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rounds = await RoundsAsync(cancel);
        var documents = db.Documents.AsNoTracking().VisibleTo(actor, now);
        foreach (var word in ThaiText.SearchWords(filter.Text).Distinct())
            documents = documents.Where(d => d.SearchKey.Contains(word));
        if (filter.Round is not null)
        {
            var round = rounds.FirstOrDefault(r => r.Code == filter.Round)?.Id ?? 0;
            documents = documents.Where(d => d.RoundId == round);
        }
        if (filter.Type is { } type)
            documents = documents.Where(d => d.Types.Count == 0 || d.Types.Contains(type));
        if (filter.Category is { } category)
            documents = documents.Where(d => d.Category == category);
        var total = await documents.CountAsync(cancel);
        var number = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await documents
            .OrderByDescending(d => d.PublishFrom).ThenByDescending(d => d.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(d => new DocumentRow(d, d.Round == null ? null : d.Round.Programme.RoundNameOf(d.Round.Year), d.Versions.OrderByDescending(v => v.Number).First()))
            .ToListAsync(cancel);
        return new DocumentListPage(filter, rows, new Pager(number, PageSize, total, filter.Href), rounds, actor.Has(Role.CentralOfficer), now);
    }

    public async Task<DocumentPage?> PageAsync(int id, Actor actor, Uri? site, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var document = await db.Documents.AsNoTracking().VisibleTo(actor, now).Where(d => d.Id == id)
            .Include(d => d.Round).Include(d => d.Versions.OrderByDescending(v => v.Number)).AsSplitQuery().SingleOrDefaultAsync(cancel);
        if (document is null)
            return null;
        // Who put it there is for the office alone.
        var isOffice = actor.IsCentre;
        var ids = document.Versions.Select(v => v.ById).Append(document.WithdrawnById).OfType<int>().Distinct().ToList();
        var names = isOffice ? await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancel) : [];
        return new DocumentPage(document, names, site is null ? null : new Uri(site, LibraryLinks.Short(document.Code)), actor.Has(Role.CentralOfficer), now);
    }

    /// <summary>The file of a version, the latest when none is named; null where it does not exist for the reader.</summary>
    public Task<DocumentVersion?> FileAsync(int id, int? number, Actor actor, CancellationToken cancel) =>
        db.Documents.AsNoTracking().VisibleTo(actor, clock.GetUtcNow()).Where(d => d.Id == id)
            .SelectMany(d => d.Versions).Where(v => number == null || v.Number == number)
            .OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);

    /// <summary>To be changed.</summary>
    public Task<LibraryDocument?> FindAsync(int id, CancellationToken cancel) =>
        db.Documents.Include(d => d.Versions).SingleOrDefaultAsync(d => d.Id == id, cancel);

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<RoundChoice>> RoundsAsync(CancellationToken cancel) =>
        await db.Rounds.InOrder().Select(r => new RoundChoice(r.Id, r.Code, r.Programme.RoundNameOf(r.Year))).ToListAsync(cancel);
}

public sealed record RoundChoice(int Id, string Code, string Name);
