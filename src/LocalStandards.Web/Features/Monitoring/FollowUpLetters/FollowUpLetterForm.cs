using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.FollowUpLetters;

/// <summary>The particulars of a follow-up letter, as typed; what is left empty is filled in on the paper.</summary>
public sealed class FollowUpLetterForm
{
    public string? Number { get; set; }
    public string? SignedOn { get; set; }
    public string? Addressees { get; set; }
    public string? Signer { get; set; }
    public string? SignerTitle { get; set; }

    /// <summary>Null with each problem at its field.</summary>
    public TypedFollowUpLetter? Read(ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var day = string.IsNullOrWhiteSpace(SignedOn) ? null : TypedDate.Read(SignedOn, nameof(SignedOn), problems, words);
        var number = string.IsNullOrWhiteSpace(Number) ? null : LetterForm.NumberOf(Number, nameof(Number), problems, words);
        var addressees = Line(Addressees, nameof(Addressees), 300);
        if (addressees is null && string.IsNullOrWhiteSpace(Addressees))
            problems.AddModelError(nameof(Addressees), words["กรอกผู้รับหนังสือ เช่น นายอำเภอทุกอำเภอ"]);
        var (signer, title) = (Line(Signer, nameof(Signer), 100), Line(SignerTitle, nameof(SignerTitle), 200));
        return problems.IsValid ? new TypedFollowUpLetter(number, day, addressees!, signer, title) : null;

        string? Line(string? typed, string name, int longest)
        {
            var text = ThaiText.Clean(typed);
            if (text.Length > longest)
                problems.AddModelError(name, words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", longest]);
            return text.Length == 0 ? null : text;
        }
    }
}

public sealed record TypedFollowUpLetter(string? Number, DateOnly? SignedOn, string Addressees, string? Signer, string? SignerTitle);
