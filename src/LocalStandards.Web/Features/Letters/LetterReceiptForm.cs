using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>A receipt as typed from the stamp: which desk, its number, day in พ.ศ. and time.</summary>
public sealed class LetterReceiptForm
{
    internal const string Prefix = "Receipt.";

    public string? Desk { get; set; }
    public string? Number { get; set; }
    public string? On { get; set; }
    public string? At { get; set; }

    /// <summary>Null with each problem at its field.</summary>
    public TypedReceipt? Read(ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var desk = ThaiText.Clean(Desk);
        if (desk.Length is 0 or > OfficialLetter.LongestOffice)
            problems.AddModelError(Prefix + nameof(Desk), words["กรอกหน่วยที่ประทับตรารับ เช่น ศาลากลางจังหวัด ไม่เกิน {0} ตัวอักษร", OfficialLetter.LongestOffice]);
        var number = ThaiDigits.ToArabic(ThaiText.Clean(Number));
        if (number.Length is 0 or > OfficialLetter.LongestNumber)
            problems.AddModelError(Prefix + nameof(Number), words["กรอกเลขรับ ไม่เกิน {0} ตัวอักษร", OfficialLetter.LongestNumber]);
        var day = TypedDate.Read(On, Prefix + nameof(On), problems, words);
        var at = TypedTime.TryParse(At, out var time) ? time : (TimeOnly?)null;
        if (at is null && !string.IsNullOrWhiteSpace(At))
            problems.AddModelError(Prefix + nameof(At), words["กรอกเวลา เช่น 14.20 หรือเว้นว่าง"]);
        return problems.IsValid ? new TypedReceipt(desk, number, day!.Value, at) : null;
    }
}

public sealed record TypedReceipt(string Desk, string Number, DateOnly On, TimeOnly? At);
