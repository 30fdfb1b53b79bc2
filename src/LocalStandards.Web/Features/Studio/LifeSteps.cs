using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Indicators.Publishing;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Takes a set, and those of other types chosen with it, a step further: all of them or none.</summary>
public sealed class LifeSteps(AppDbContext db, SetQueries queries, IStringLocalizer<Words> words)
{
    /// <summary>The newest set of the type and of the others named, to be written to. Null when there is no such set.</summary>
    public async Task<IReadOnlyList<SetRecord>?> FindAsync(string year, string type, IEnumerable<string> also, CancellationToken cancel)
    {
        var found = new List<SetRecord>();
        foreach (var slug in also.Prepend(type).Distinct().Take(AllTypes))
        {
            if (await queries.FindAsync(year, slug, null, cancel) is not { } record)
                return null;
            found.Add(record);
        }
        return found;
    }

    /// <summary>Steps all of them and saves; the first refusal says whose it is, and nothing is changed.</summary>
    public async Task<string?> TakeAsync(IReadOnlyList<SetRecord> records, Func<SetRecord, IndicatorSetRefusal?> step, CancellationToken cancel)
    {
        foreach (var record in records)
        {
            if (step(record) is not { } refusal)
                continue;
            db.ChangeTracker.Clear();
            return Of(record, IndicatorSetRefusalText.Of(refusal, words));
        }
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            db.ChangeTracker.Clear();
            return words["มีผู้อื่นบันทึกชุดนี้ในเวลาเดียวกัน ให้เปิดหน้านี้ใหม่แล้วทำอีกครั้ง"];
        }
    }

    /// <summary>The first of the sets that cannot go on before it is put right, in words; null when all can.</summary>
    public string? Blocked(IReadOnlyList<SetRecord> records) => records
        .Select(record => PublicationCheck.Of(record.Set).Count(f => f.Blocks) is > 0 and var count
            ? Of(record, words["ยังมี {0} รายการที่ต้องแก้ก่อน", count])
            : null)
        .FirstOrDefault(text => text is not null);

    private static int AllTypes => Domain.Authorities.AuthorityTypes.All.Count;

    private string Of(SetRecord record, string text) => $"{TypeText.Short(record.Row.Type, words)}: {text}";
}
