using System.Text.Json;

namespace LocalStandards.Web.Frame.Figures;

/// <summary>The map of the country as the front end's build left it (frontend/build.mjs), read once.</summary>
public sealed class ProvinceOutlines(IWebHostEnvironment environment)
{
    private readonly Lazy<CountryOutline> country = new(() =>
    {
        using var file = environment.WebRootFileProvider.GetFileInfo("lib/thailand.json").CreateReadStream();
        return JsonSerializer.Deserialize<CountryOutline>(file, JsonSerializerOptions.Web)!;
    });

    public CountryOutline Country => country.Value;
}

/// <param name="Width">Of the drawing, in the units of the outlines.</param>
/// <param name="Outlines">SVG path data by the ISO code of the province, such as TH-36; 77 of them.</param>
public sealed record CountryOutline(int Width, int Height, IReadOnlyDictionary<string, string> Outlines);
