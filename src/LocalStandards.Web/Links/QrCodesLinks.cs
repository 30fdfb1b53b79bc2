namespace LocalStandards.Web.Links;

/// <summary>The studio of QR codes; each file with all that makes the code.</summary>
public static class QrCodesLinks
{
    public const string Studio = "/qr";

    /// <param name="kind">Of page that is led to.</param>
    public static string Of(string kind, int? target = null) => Link.With(Studio, ("kind", kind), ("target", target));

    public static string Sheet(IEnumerable<KeyValuePair<string, string?>> code) => Link.With("/qr/sheet.pdf", code);

    public static string Picture(IEnumerable<KeyValuePair<string, string?>> code) => Link.With("/qr/picture.png", code);

    public static string Svg(IEnumerable<KeyValuePair<string, string?>> code) => Link.With("/qr/code.svg", code);

    public static string Png(IEnumerable<KeyValuePair<string, string?>> code) => Link.With("/qr/code.png", code);
}
