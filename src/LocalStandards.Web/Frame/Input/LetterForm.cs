using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Input;

/// <summary>A letter of the centre as typed from its paper, in a form of its own or within another; its date in พ.ศ.</summary>
public sealed class LetterForm
{
    public string? Number { get; set; }
    public string? SignedOn { get; set; }
    public LetterUrgency Urgency { get; set; }
    public string? Sender { get; set; }
    public string? Signer { get; set; }
    public string? ActsFor { get; set; }
    public string? Subject { get; set; }
    public string? Addressees { get; set; }
    public string? References { get; set; }
    public string? Enclosures { get; set; }
    public string? Summary { get; set; }
    public LetterAction Action { get; set; }
    public LetterRoute Route { get; set; } = LetterRoute.ToProvinces;
    public int[] ToProvinces { get; set; } = [];
    public AuthorityType[] ToTypes { get; set; } = [];
    public bool IsPublic { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>The letter of the same number that is recorded already; found while reading.</summary>
    internal int? ExistingId { get; set; }

    /// <summary>Whether anything of what the compact variant folds away was filled in.</summary>
    internal bool HasMore =>
        new[] { Sender, Signer, ActsFor, Addressees, References, Enclosures, Summary }.Any(t => !string.IsNullOrWhiteSpace(t))
        || ToProvinces.Length > 0 || ToTypes.Length > 0 || Route != LetterRoute.ToProvinces;

    /// <summary>The letter, or null with each problem at its field.</summary>
    /// <param name="prefix">Before the fields' names: <c>Letter.</c> within another form.</param>
    /// <param name="sender">Who sends where nothing was typed.</param>
    internal OfficialLetter? Read(
        string prefix, int? roundId, string sender, int? byId, DateTimeOffset now, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var before = problems.ErrorCount;
        var number = NumberOf(Number, prefix + nameof(Number), problems, words);
        var signed = SignedOnOf(SignedOn, prefix + nameof(SignedOn), now, problems, words);
        var subject = Line(Subject, nameof(Subject), OfficialLetter.LongestSubject);
        if (subject is null)
            problems.AddModelError(prefix + nameof(Subject), words["กรอกเรื่องของหนังสือตามที่พิมพ์"]);
        var letter = (
            Sender: Line(Sender, nameof(Sender), OfficialLetter.LongestOffice) ?? sender,
            Signer: Line(Signer, nameof(Signer), OfficialLetter.LongestOffice),
            ActsFor: Line(ActsFor, nameof(ActsFor), OfficialLetter.LongestOffice),
            Addressees: Lines(Addressees, nameof(Addressees)),
            References: Lines(References, nameof(References)),
            Enclosures: Lines(Enclosures, nameof(Enclosures)),
            Summary: Lines(Summary, nameof(Summary)));
        if (!Enum.IsDefined(Urgency))
            problems.AddModelError(prefix + nameof(Urgency), words["เลือกจากรายการ"]);
        if (!Enum.IsDefined(Action))
            problems.AddModelError(prefix + nameof(Action), words["เลือกจากรายการ"]);
        if (!Enum.IsDefined(Route))
            problems.AddModelError(prefix + nameof(Route), words["เลือกจากรายการ"]);
        if (!ToTypes.All(Enum.IsDefined))
            problems.AddModelError(prefix + nameof(ToTypes), words["เลือกจากรายการ"]);
        if (problems.ErrorCount > before)
            return null;
        return new OfficialLetter
        {
            RoundId = roundId, Number = number!, SignedOn = signed!.Value, Urgency = Urgency, Sender = letter.Sender, Subject = subject!,
            Signer = letter.Signer, ActsFor = letter.ActsFor, Addressees = letter.Addressees, References = letter.References,
            Enclosures = letter.Enclosures, Summary = letter.Summary, Action = Action, Route = Route,
            ToProvinces = [.. ToProvinces.Distinct().Order()], ToTypes = [.. ToTypes.Distinct().Order()], IsPublic = IsPublic,
            RecordedById = byId, RecordedAt = now,
        };

        string? Line(string? typed, string name, int longest) => Within(ThaiText.Clean(typed), name, longest);

        string? Lines(string? typed, string name) => Within(ThaiText.CleanLines(typed), name, OfficialLetter.LongestText);

        string? Within(string text, string name, int longest)
        {
            if (text.Length > longest)
                problems.AddModelError(prefix + name, words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", longest]);
            return text.Length == 0 ? null : text;
        }
    }

    /// <summary>A letter's number in Arabic digits and without the ที่ before it, or null with the problem at its field.</summary>
    public static string? NumberOf(string? typed, string field, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var number = ThaiDigits.ToArabic(ThaiText.Clean(typed));
        if (number.StartsWith("ที่", StringComparison.Ordinal))
            number = number["ที่".Length..].TrimStart();
        if (number.Length is > 0 and <= OfficialLetter.LongestNumber && number.Any(char.IsAsciiDigit))
            return number;
        problems.AddModelError(field, number.Length > OfficialLetter.LongestNumber
            ? words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", OfficialLetter.LongestNumber]
            : words["กรอกเลขที่หนังสือ เช่น นร 0107/ว7339"]);
        return null;
    }

    /// <summary>The day a letter was signed, or null with the problem at its field.</summary>
    public static DateOnly? SignedOnOf(string? typed, string field, DateTimeOffset now, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var signed = TypedDate.Read(typed, field, problems, words);
        if (signed <= Bangkok.DateOf(now))
            return signed;
        if (signed is not null)
            problems.AddModelError(field, words["วันที่ของหนังสือต้องไม่อยู่ในอนาคต"]);
        return null;
    }
}

/// <summary>What <c>_LetterFields</c> renders.</summary>
/// <param name="Prefix">Before the fields' names: <c>Letter.</c> within another form.</param>
/// <param name="IsCompact">Number, date, subject, urgency and file; the rest folded away, without what the letter does: the form around it says that.</param>
/// <param name="Provinces">To choose among; left out where the letter goes to every one.</param>
public sealed record LetterFields(LetterForm Form, string Prefix = "", bool IsCompact = false, IReadOnlyList<Province>? Provinces = null);
