using LocalStandards.Documents.Qr;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Parts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.QrCodes;

/// <summary>A code as asked for in the address. All are text: whatever was typed there is read without an error.</summary>
public sealed class QrForm
{
    public const int LongestCaption = 120, MostLines = 3;

    public string? Kind { get; set; }
    /// <summary>What is led to, by its code or id.</summary>
    public string? Target { get; set; }
    /// <summary>Of a list of places.</summary>
    public string? Province { get; set; }
    public string? District { get; set; }
    public string? Type { get; set; }
    /// <summary>The name or code that is looked for.</summary>
    public string? Find { get; set; }
    /// <summary>Null or empty for the one proposed.</summary>
    public string? Caption { get; set; }
    /// <summary>For what the caption was proposed: one of another target is not carried over.</summary>
    public string? For { get; set; }
    public string? Paper { get; set; }

    /// <summary>The first where none, or none there is, was asked for.</summary>
    public IQrTarget ReadKind(IReadOnlyList<IQrTarget> kinds) => kinds.FirstOrDefault(k => string.Equals(k.Kind, Kind, StringComparison.OrdinalIgnoreCase)) ?? kinds[0];

    public QrPaper ReadPaper() => string.Equals(Paper, nameof(QrPaper.A5), StringComparison.OrdinalIgnoreCase) ? QrPaper.A5 : QrPaper.A4;

    public string ReadTarget() => ThaiDigits.ToArabic(ThaiText.Clean(Target));

    public QrQuestion ReadQuestion() => new(ReadTarget(), Find, Province, District, Type);

    /// <summary>The caption in at most a few lines, or null with the problem at its field.</summary>
    public string? ReadCaption(QrTarget target, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var caption = ThaiText.CleanLines(For is null || For == target.Path ? Caption : null);
        if (caption.Length == 0)
            return target.Proposal;
        if (caption.Length <= LongestCaption && caption.Count(c => c == '\n') < MostLines)
            return caption;
        problems.AddModelError(nameof(Caption), words["คำบรรยายยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร {1} บรรทัด", LongestCaption, MostLines]);
        return null;
    }

    /// <summary>All that makes the code, as addresses have it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters(string kind, string? caption) =>
    [
        new("kind", kind), new("target", Target), new("province", Province), new("district", District), new("type", Type), new("caption", caption), new("paper", Paper),
    ];
}
