using LocalStandards.Documents.Printing;
using LocalStandards.Documents.Qr;
using LocalStandards.Domain.Access;
using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Parts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.QrCodes;

/// <summary>Makes the studio's page and its sheets. To what the maker may lead the features say whose pages these are.</summary>
public sealed class QrStudio(
    IEnumerable<IQrTarget> kinds, QrPrints prints, ChromiumPrinter printer, PortalSettings settings, IOptions<CentralOffice> office, IStringLocalizer<Words> words)
{
    private readonly List<IQrTarget> kinds = [.. kinds.OrderBy(k => k.Order)];

    /// <param name="problems">Gets those of the caption.</param>
    public async Task<QrPage> PageAsync(QrForm form, Actor actor, HttpRequest request, ModelStateDictionary problems, CancellationToken cancel)
    {
        var kind = form.ReadKind(kinds);
        if (string.IsNullOrWhiteSpace(form.Target) && string.IsNullOrWhiteSpace(form.Find))
            form.Target = await kind.ProposedAsync(actor, cancel);
        var asked = form.ReadQuestion();
        var target = await kind.FindAsync(asked, actor, cancel);
        var site = settings.AddressFor(request);
        var picture = target is null || site is null || form.ReadCaption(target, problems, words) is not { } caption ? null
            : new QrPicture(new Uri(site, target.Path), caption);
        return new QrPage(form, kinds, kind, await kind.ChoicesAsync(asked, actor, cancel), site is null, target, picture, printer.IsAvailable);
    }

    /// <summary>A picture to be hung up, as PDF, with the office's name below it.</summary>
    public Task<byte[]> SheetAsync(QrPicture picture, QrPaper paper, CancellationToken cancel) =>
        prints.SheetAsync(picture, paper, $"{office.Value.Name} {office.Value.Parent}", settings.IsDemo, cancel);
}
