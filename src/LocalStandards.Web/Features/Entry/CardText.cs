using LocalStandards.Domain.Indicators;
using LocalStandards.Web.Frame.TagHelpers;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>Which shape, word and colour a card, a form or a result has on these pages.</summary>
public static class CardText
{
    public static StatusTone Tone(IndicatorCard card) =>
        card.ErrorCount > 0 ? StatusTone.Error
        : card.Problems.Any(p => p.Severity == Severity.Warning && !p.IsConfirmed) ? StatusTone.Warn
        : card.Result?.Band is { } band ? ResultText.Tone(band)
        : card.Problems.Any(p => p.IsMissing) ? (card.Items.Any(i => i.Value.Length > 0) ? StatusTone.Progress : StatusTone.Todo)
        : StatusTone.Pass;

    public static string Word(IndicatorCard card, IStringLocalizer<Words> words) => Tone(card) switch
    {
        StatusTone.Error => words["ต้องแก้ {0} รายการ", card.ErrorCount],
        StatusTone.Warn when card.Problems.Any(p => p.Severity == Severity.Warning && !p.IsConfirmed) => words["ตรวจอีกครั้ง"],
        _ when card.Result?.BandLabel is { } label => label,
        StatusTone.Progress => words["กำลังบันทึก"],
        StatusTone.Todo => words["ยังไม่เริ่ม"],
        _ => words["ครบแล้ว"],
    };

    /// <summary>Thai where the word is the set's own name of a result; else the page's language.</summary>
    public static string? LanguageOf(IndicatorCard card) =>
        card.Result?.Band is not null && card.ErrorCount == 0 && card.Problems.All(p => p.Severity != Severity.Warning || p.IsConfirmed)
            ? "th" : null;

    public static string? StripClass(ResultStrip strip) => strip.Band switch
    {
        ResultBand.Above or ResultBand.Meets => "strip-pass",
        ResultBand.FutureDevelopment => "strip-warn",
        ResultBand.NotDone => "strip-fail",
        _ => null,
    };

    public static string? BarTone(ResultStrip strip) => strip.Band is ResultBand.Above or ResultBand.Meets ? "pass" : null;
}
