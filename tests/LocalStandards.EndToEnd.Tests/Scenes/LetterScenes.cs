using LocalStandards.Domain.Letters;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>The letter register, and one letter as each of its route sees it.</summary>
internal static class LetterScenes
{
    private const string Number = "นร 0107/ว7339";

    public static IReadOnlyList<Scene> List { get; } =
    [
        Scene.At("letter register", "central", "/letters", "23-letters"),
        new("new letter, nothing typed", "central", async (_, person) =>
        {
            await person.GoAsync("/letters/new");
            await person.Page.Locator("main form button.btn-primary").ClickAsync();
            await Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
        }) { Picture = "23a-letter-errors" },
        new("letter in the country", "central", AtLetterAsync) { Picture = "23b-letter-tracking" },
        new("letter in a province", "province", AtLetterAsync) { Picture = "23c-letter-province" },
        new("letter in a district", "district", AtLetterAsync),
        Scene.At("letters of an authority", "recorder", "/letters", "23d-letters-authority"),
        new("letter of an authority", "recorder", AtLetterAsync) { Picture = "23e-letter-authority" },
        new("letter of an authority, for a section officer", "section", AtLetterAsync),
    ];

    /// <summary>The province has forwarded it, and nobody below it.</summary>
    private static async Task AtLetterAsync(BrowserPortal portal, Person person)
    {
        var id = await portal.InDatabaseAsync(async db =>
        {
            var letter = await db.Letters.SingleAsync(l => l.Number == Number);
            if (await db.LetterHops.AnyAsync(h => h.LetterId == letter.Id && h.ForwardedAt != null))
                return letter.Id;
            var hop = await db.LetterHops.SingleOrDefaultAsync(h => h.LetterId == letter.Id && h.OfficeKind == OfficeKind.Province && h.OfficeId == 36)
                ?? db.LetterHops.Add(new LetterHop(letter.Id, new Office(OfficeKind.Province, 36))).Entity;
            hop.Receive(new LetterReceipt("ศาลากลางจังหวัด", "8123", letter.SignedOn.AddDays(1), new TimeOnly(14, 20)), letter.SignedOn, portal.Clock.Now);
            hop.Forward(new OfficialLetter
            {
                Number = "ชย 0023.6/ว 5412", SignedOn = letter.SignedOn.AddDays(9), Urgency = letter.Urgency, Sender = "จังหวัดชัยภูมิ", Subject = letter.Subject,
                Summary = "จังหวัดขอแจ้งขยายระยะเวลาการบันทึกข้อมูลในระบบฯ ถึงวันที่ 26 กันยายน 2568", SenderKind = OfficeKind.Province, SenderId = 36, SenderProvinceId = 36, ForwardsId = letter.Id,
            }, letter.SignedOn, null, portal.Clock.Now);
            await db.SaveChangesAsync();
            return letter.Id;
        });
        await person.GoAsync($"/letters/{id}");
    }
}
