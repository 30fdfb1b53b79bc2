using LocalStandards.Documents.Qr;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.QrCodes;

/// <summary>The studio with what was asked of it.</summary>
/// <param name="Kind">The one of <paramref name="Kinds"/> that is chosen.</param>
/// <param name="IsWithoutAddress">The portal does not know its own address: nothing can be coded.</param>
/// <param name="Target">Null while nothing, or nothing that exists, is chosen.</param>
/// <param name="Picture">Null with the caption's problem as well.</param>
/// <param name="HasPrinter">Whether pictures with a caption and sheets can be made here.</param>
public sealed record QrPage(
    QrForm Form, IReadOnlyList<IQrTarget> Kinds, IQrTarget Kind, QrChoices Choices, bool IsWithoutAddress, QrTarget? Target, QrPicture? Picture, bool HasPrinter)
{
    public IEnumerable<KeyValuePair<string, string?>> Parameters(string? caption) => Form.Parameters(Kind.Kind, caption);
}
