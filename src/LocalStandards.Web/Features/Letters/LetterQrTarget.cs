using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Parts;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>A letter that was sent on its way.</summary>
public sealed class LetterQrTarget(AppDbContext db, IStringLocalizer<Words> words) : IQrTarget
{
    private const int MostChoices = 200;

    public string Kind => "letter";

    public int Order => 3;

    public string Label => words["หนังสือ"];

    public async Task<QrTarget?> FindAsync(QrQuestion asked, Actor actor, CancellationToken cancel)
    {
        var id = asked.TargetId;
        if (await (await OfAsync(actor, cancel)).SingleOrDefaultAsync(l => l.Id == id, cancel) is not { } letter)
            return null;
        // Anybody may open the scan of a public letter; its page asks to sign in.
        var path = letter is { IsPublic: true, StoredFile: not null } ? LettersLinks.File(letter.Id) : LettersLinks.Letter(letter.Id);
        return new QrTarget(path, words["หนังสือ {0}", LetterText.Reference(letter, words)]);
    }

    public async Task<QrChoices> ChoicesAsync(QrQuestion asked, Actor actor, CancellationToken cancel)
    {
        var letters = await (await OfAsync(actor, cancel))
            .OrderByDescending(l => l.SignedOn).ThenByDescending(l => l.Id).Take(MostChoices).ToListAsync(cancel);
        return new QrChoices([new QrField("target", words["หนังสือ"], letters.ConvertAll(l => QrChoice.Of(l.Id, $"{l.Number} {l.Subject}")), asked.Target)
        {
            Open = words["เลือกจากรายการ"], Empty = words["ยังไม่มีหนังสือ"],
        }]);
    }

    private async Task<IQueryable<OfficialLetter>> OfAsync(Actor actor, CancellationToken cancel) =>
        db.Letters.AsNoTracking().VisibleTo(await db.LetterReaderAsync(actor, cancel)).Where(l => l.CirculatedAt != null && l.ForwardsId == null);
}
