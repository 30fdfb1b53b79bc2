using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>The covering letter of an office as typed; its date in พ.ศ.</summary>
public sealed class ForwardingForm
{
    internal const string Prefix = "Forwarding.";

    public string? Number { get; set; }
    public string? On { get; set; }
    public string? Note { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>Null with each problem at its field.</summary>
    public TypedForwarding? Read(ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var number = LetterForm.NumberOf(Number, Prefix + nameof(Number), problems, words);
        var day = TypedDate.Read(On, Prefix + nameof(On), problems, words);
        var note = ThaiText.CleanLines(Note);
        if (note.Length > OfficialLetter.LongestText)
            problems.AddModelError(Prefix + nameof(Note), words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", OfficialLetter.LongestText]);
        return problems.IsValid ? new TypedForwarding(number!, day!.Value, note.Length == 0 ? null : note) : null;
    }
}

public sealed record TypedForwarding(string Number, DateOnly On, string? Note);
