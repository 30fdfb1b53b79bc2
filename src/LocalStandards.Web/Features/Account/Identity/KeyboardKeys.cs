namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>
/// Where characters lie on the keyboards of the readers (US and the Thai Kedmanee layout): ยฟหหไนพก is "password" typed
/// with the other layout switched on, and ฟหกดเ้่า a walk along one row.
/// </summary>
public static class KeyboardKeys
{
    private static readonly string[][] Rows =
    [
        ["1234567890-=", "!@#$%^&*()_+", "ๅ/-ภถุึคตจขช", "+๑๒๓๔ู฿๕๖๗๘๙"],
        ["qwertyuiop[]\\", "QWERTYUIOP{}|", "ๆไำพะัีรนยบลฃ", "๐\"ฎฑธํ๊ณฯญฐ,ฅ"],
        ["asdfghjkl;'", "ASDFGHJKL:\"", "ฟหกดเ้่าสวง", "ฤฆฏโฌ็๋ษศซ."],
        ["zxcvbnm,./", "ZXCVBNM<>?", "ผปแอิืทมใฝ", "()ฉฮฺ์?ฒฬฦ"],
    ];

    private static readonly Dictionary<char, (int Row, int Column)> Places = Place();

    /// <summary>Same key or one beside, above or below it.</summary>
    public static bool AreNeighbours(char a, char b) =>
        Places.TryGetValue(a, out var one) && Places.TryGetValue(b, out var other)
        && Math.Abs(one.Row - other.Row) <= 1 && Math.Abs(one.Column - other.Column) <= 1;

    /// <summary>The text as its keys without shift on the US layout.</summary>
    public static string Of(string text) =>
        string.Concat(text.Select(c => Places.TryGetValue(c, out var place) ? Rows[place.Row][0][place.Column] : c));

    private static Dictionary<char, (int, int)> Place()
    {
        var places = new Dictionary<char, (int, int)>();
        // The US layout first: a comma is the key of the comma, not Thai shift-].
        for (var layer = 0; layer < 4; layer++)
        {
            for (var row = 0; row < Rows.Length; row++)
            {
                for (var column = 0; column < Rows[row][layer].Length; column++)
                    places.TryAdd(Rows[row][layer][column], (row, column));
            }
        }
        return places;
    }
}
