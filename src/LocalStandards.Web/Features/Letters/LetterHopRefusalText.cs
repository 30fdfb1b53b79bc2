using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Why a receipt or a forwarding was not taken, and what to do.</summary>
public static class LetterHopRefusalText
{
    public static string OfReceipt(LetterHopRefusal refusal, OfficialLetter letter, IStringLocalizer<Words> words) => refusal switch
    {
        LetterHopRefusal.BeforeSigning => words["วันรับต้องไม่ก่อนวันที่ของหนังสือ {0}", DateText.Of(letter.SignedOn)],
        LetterHopRefusal.InTheFuture => words["วันรับต้องไม่อยู่ในอนาคต"],
        _ => words["เลขรับนี้ของหน่วยนี้บันทึกไว้แล้ว"],
    };

    public static string OfForwarding(LetterHopRefusal refusal, OfficialLetter letter, IStringLocalizer<Words> words) => refusal switch
    {
        LetterHopRefusal.BeforeSigning => words["วันที่ของหนังสือนำส่งต้องไม่ก่อนวันที่ของหนังสือ {0}", DateText.Of(letter.SignedOn)],
        LetterHopRefusal.InTheFuture => words["วันที่ของหนังสือต้องไม่อยู่ในอนาคต"],
        _ => words["หนังสือนี้ส่งต่อไว้แล้ว"],
    };
}
