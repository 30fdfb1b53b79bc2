using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>Documents, announcements and QR codes, for the public and for who makes them.</summary>
internal static class LibraryScenes
{
    public static IReadOnlyList<Scene> List { get; } =
    [
        Scene.At("documents", null, "/documents", "30-documents"),
        Scene.At("documents, nothing found", null, "/documents?q=ไม่มีคำนี้"),
        Scene.At("documents of the office", "central", "/documents", "30a-documents-office"),
        new("document", null, (portal, person) => AtDocumentAsync(portal, person, "")) { Picture = "30b-document" },
        new("document of the office", "central", (portal, person) => AtDocumentAsync(portal, person, "")),
        new("document in English", null, async (portal, person) => await person.GoAsync("/display?language=en&returnUrl=" + Uri.EscapeDataString(await DocumentAsync(portal)))),
        Scene.At("new document", "central", "/documents/new", "31-document-new"),
        new("new document, nothing typed", "central", async (_, person) =>
        {
            await person.GoAsync("/documents/new");
            await person.Page.Locator("main form button.btn-primary").ClickAsync();
            await Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
        }),
        new("document changed", "central", (portal, person) => AtDocumentAsync(portal, person, "/particulars")),
        new("new version", "central", (portal, person) => AtDocumentAsync(portal, person, "/versions/new")),
        new("document withdrawn", "central", (portal, person) => AtDocumentAsync(portal, person, "/withdrawal")),
        Scene.At("announcements", null, "/announcements", "32-announcements"),
        Scene.At("announcements of the office", "central", "/announcements", "32a-announcements-office"),
        Scene.At("announcement", null, "/announcements/1"),
        Scene.At("announcement of the office", "central", "/announcements/1"),
        new("announcement, previewed", "central", async (_, person) =>
        {
            await person.GoAsync("/announcements/1/particulars");
            await person.Page.Locator("button[formaction]").ClickAsync();
            await Assertions.Expect(person.Page.Locator(".announcement-preview .markdown")).ToBeVisibleAsync();
        }) { Picture = "32b-announcement-edit" },
        Scene.At("QR studio", "province", "/qr?kind=finished&province=36", "33-qr"),
        new("QR studio, a document", "central", async (portal, person) => await person.GoAsync("/qr?kind=document&target=" + (await DocumentAsync(portal)).Split('/')[^1])) { Picture = "33a-qr-document" },
        Scene.At("QR studio, an authority looked for", "central", "/qr?kind=authority&find=แก้งคร้อ"),
        Scene.At("QR studio, caption too long", "recorder", "/qr?kind=authority&caption=" + new string('ก', 121)),
        Scene.At("page of an authority", null, "/authorities/3600114", "34-authority"),
    ];

    private static async Task AtDocumentAsync(BrowserPortal portal, Person person, string part) => await person.GoAsync(await DocumentAsync(portal) + part);

    private static Task<string> DocumentAsync(BrowserPortal portal) => portal.InDatabaseAsync(async db =>
        "/documents/" + await db.Documents.Where(d => d.Round!.Year == 2568).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync());
}
