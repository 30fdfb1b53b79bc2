using System.Text.RegularExpressions;

namespace LocalStandards.Web.Features.Studio;

/// <summary>A piece of a formula as people read it: an item's key, or what stands between.</summary>
public readonly record struct FormulaPiece(string Text, bool IsItem);

/// <summary>Cuts a formula into pieces, with × and ÷ as they are written by hand.</summary>
public static partial class FormulaPieces
{
    public static IEnumerable<FormulaPiece> Of(string formula, IReadOnlySet<string> items) => Words().Matches(formula)
        .Select(piece => piece.Value switch
        {
            "*" => new FormulaPiece("×", false),
            "/" => new FormulaPiece("÷", false),
            "-" => new FormulaPiece("−", false),
            "<=" => new FormulaPiece("≤", false),
            ">=" => new FormulaPiece("≥", false),
            "!=" => new FormulaPiece("≠", false),
            "==" => new FormulaPiece("=", false),
            var text => new FormulaPiece(text, items.Contains(text)),
        });

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*|[0-9.]+|<=|>=|==|!=|\S")]
    private static partial Regex Words();
}
