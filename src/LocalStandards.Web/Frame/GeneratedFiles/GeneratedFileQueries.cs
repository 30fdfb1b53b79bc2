using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Frame.GeneratedFiles;

/// <summary>Queries that all kinds of generated files share.</summary>
public static class GeneratedFileQueries
{
    private const int PageSize = 20;

    /// <summary>The one of the key that is under way.</summary>
    public static Task<int?> OpenAsync<T>(this IQueryable<T> files, string? key, CancellationToken cancel) where T : GeneratedFile =>
        files.Where(f => f.OpenKey == key).Select(f => (int?)f.Id).SingleOrDefaultAsync(cancel);

    /// <summary>Asks for a file. Asked twice, by a double click or from two tabs, it is the one that is under way.</summary>
    /// <returns>Its id and whether it is new; null when every attempt collided with another.</returns>
    public static async Task<(int Id, bool IsNew)?> AskAsync<T>(this AppDbContext db, T asked, CancellationToken cancel) where T : GeneratedFile
    {
        var key = asked.OpenKey;
        var outcome = await db.TrySaveAsync<int?>(
            async () =>
            {
                if (await db.Set<T>().OpenAsync(key, cancel) is { } open)
                    return open;
                db.Add(asked);
                return null;
            },
            cancel);
        return outcome.IsOvertaken ? null : (outcome.Refusal ?? asked.Id, outcome.IsSaved);
    }

    /// <summary>A page of the newest first.</summary>
    public static async Task<(IQueryable<T> Files, Pager Pager)> PageAsync<T>(
        this IQueryable<T> files, string? page, Func<int, string> address, CancellationToken cancel) where T : GeneratedFile
    {
        var pager = new Pager(1, PageSize, await files.CountAsync(cancel), address);
        pager = pager with { Page = Math.Clamp(Pager.NumberOf(page), 1, pager.PageCount) };
        return (files.OrderByDescending(f => f.Id).Skip((pager.Page - 1) * PageSize).Take(PageSize), pager);
    }
}
