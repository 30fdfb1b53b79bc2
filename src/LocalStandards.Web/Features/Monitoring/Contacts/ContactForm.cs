using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Contacts;

/// <summary>A call as typed; its day in พ.ศ.</summary>
public sealed class ContactForm
{
    /// <summary>As posted: whatever it is, it is answered in words.</summary>
    public string? Outcome { get; set; }
    public string? PromisedOn { get; set; }
    public string? Note { get; set; }
    /// <summary>Of the page it was typed on: sent twice it is one call.</summary>
    public Guid Press { get; set; }
    /// <summary>The call that was recorded wrongly; null for a new one.</summary>
    public int? Corrects { get; set; }
    /// <summary>Where the officer came from.</summary>
    public string? Back { get; set; }

    /// <summary>Null with each problem at its field.</summary>
    public TypedContact? Read(ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        if (!Enum.TryParse<ContactOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
            problems.AddModelError(nameof(Outcome), words["เลือกผลการโทร"]);
        var promised = string.IsNullOrWhiteSpace(PromisedOn) ? null : TypedDate.Read(PromisedOn, nameof(PromisedOn), problems, words);
        var note = ThaiText.CleanLines(Note);
        if (note.Length > Contact.LongestNote)
            problems.AddModelError(nameof(Note), words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", Contact.LongestNote]);
        return problems.IsValid ? new TypedContact(outcome, promised, note.Length == 0 ? null : note) : null;
    }

    /// <summary>What the domain says, in words at its field.</summary>
    public static string Of(ContactRefusal refusal, IStringLocalizer<Words> words) => refusal switch
    {
        ContactRefusal.PromiseMissing => words["กรอกวันที่นัดส่ง เช่น 4/8/2569 หรือเลือกผลการโทรอื่น"],
        ContactRefusal.PromiseIsPast => words["วันที่นัดส่งต้องไม่ก่อนวันที่โทร"],
        _ => words["กรอกวันที่นัดไว้ ให้เลือกผลการโทรเป็น “นัดวันส่ง” หรือลบวันที่"],
    };
}

public sealed record TypedContact(ContactOutcome Outcome, DateOnly? PromisedOn, string? Note);
