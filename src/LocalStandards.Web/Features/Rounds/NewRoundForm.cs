using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>A new round as typed: years and dates in พ.ศ., in either digits.</summary>
public sealed class NewRoundForm
{
    /// <summary>The programme's key.</summary>
    public string Programme { get; set; } = Domain.Programmes.Programme.Default.Key;
    public string? Year { get; set; }
    public string? DataYear { get; set; }
    public StandardLevel Level { get; set; } = StandardLevel.Development;
    /// <summary>copy or file.</summary>
    public string? Source { get; set; }
    public IFormFile? File { get; set; }
    public AuthorityType[] Types { get; set; } = [];
    public TypedWindow All { get; set; } = new();
    /// <summary>By type; what is left empty is as for all.</summary>
    public Dictionary<AuthorityType, TypedWindow> Windows { get; set; } = [];

    /// <summary>The round with its windows, or null with each problem at its field.</summary>
    public AssessmentRound? Read(ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var year = YearOf(Year, nameof(Year), problems, words);
        var dataYear = string.IsNullOrWhiteSpace(DataYear) ? year - 1 : YearOf(DataYear, nameof(DataYear), problems, words);
        if (Types.Length == 0 || Types.Any(t => !Enum.IsDefined(t)))
            problems.AddModelError(nameof(Types), words["เลือกอย่างน้อยหนึ่งประเภท"]);
        if (Domain.Programmes.Programme.Find(Programme) is not { } programme)
        {
            problems.AddModelError(nameof(Programme), words["เลือกการประเมินจากรายการ"]);
            return null;
        }
        if (!Enum.IsDefined(Level))
            problems.AddModelError(nameof(Level), words["เลือกระดับจากรายการ"]);
        var all = All.Read(nameof(All), null, problems, words);
        var windows = AuthorityTypes.All.ToDictionary(type => type, type =>
            Windows.GetValueOrDefault(type) is { IsEmpty: false } own ? own.Read($"{nameof(Windows)}[{type}]", all, problems, words) : all);
        if (!problems.IsValid)
            return null;
        var round = new AssessmentRound(programme, year!.Value, dataYear!.Value, Level);
        foreach (var (type, days) in windows)
        {
            round.Open(new EntryWindow
            {
                Type = type,
                Opens = Bangkok.StartOf(days!.Opens),
                Closes = Bangkok.ExclusiveEndOf(days.Closes),
                CorrectionCloses = Bangkok.ExclusiveEndOf(days.CorrectionCloses),
                EvidenceDue = Bangkok.ExclusiveEndOf(days.EvidenceDue),
                IsIllustrative = false,
            });
        }
        return round;
    }

    private static int? YearOf(string? typed, string field, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        if (ThaiNumber.TryParse(typed, out var number) && number == decimal.Truncate(number) && number is >= 2560 and <= 2700)
            return (int)number;
        problems.AddModelError(field, number is > 1900 and < 2200
            ? words["ปีนี้ดูเหมือนปี ค.ศ. ให้พิมพ์ปี พ.ศ. เช่น 2570"]
            : words["กรอกปี พ.ศ. สี่หลัก เช่น 2570"]);
        return null;
    }
}

/// <summary>The four days of a window as typed.</summary>
public sealed class TypedWindow
{
    public string? Opens { get; set; }
    public string? Closes { get; set; }
    public string? CorrectionCloses { get; set; }
    public string? EvidenceDue { get; set; }

    public bool IsEmpty => new[] { Opens, Closes, CorrectionCloses, EvidenceDue }.All(string.IsNullOrWhiteSpace);

    /// <param name="others">What stands for a day that is left empty; null where it is to be worked out from the close.</param>
    internal WindowDays? Read(string prefix, WindowDays? others, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var opens = Day(Opens, nameof(Opens), others?.Opens);
        var closes = Day(Closes, nameof(Closes), others?.Closes);
        if (opens is null || closes is null)
            return null;
        var correction = string.IsNullOrWhiteSpace(CorrectionCloses) ? closes.Value.AddDays(EntryWindow.CorrectionDays) : Day(CorrectionCloses, nameof(CorrectionCloses), null);
        var evidence = string.IsNullOrWhiteSpace(EvidenceDue) ? closes.Value.AddDays(EntryWindow.EvidenceDays) : Day(EvidenceDue, nameof(EvidenceDue), null);
        if (closes < opens)
            problems.AddModelError($"{prefix}.{nameof(Closes)}", words["วันปิดรับต้องไม่ก่อนวันเปิด"]);
        if (correction < closes)
            problems.AddModelError($"{prefix}.{nameof(CorrectionCloses)}", words["วันสุดท้ายของการแก้ไขต้องไม่ก่อนวันปิดรับ"]);
        if (evidence < closes)
            problems.AddModelError($"{prefix}.{nameof(EvidenceDue)}", words["วันครบกำหนดหลักฐานต้องไม่ก่อนวันปิดรับ"]);
        return correction is null || evidence is null ? null : new WindowDays(opens.Value, closes.Value, correction.Value, evidence.Value);

        DateOnly? Day(string? typed, string name, DateOnly? otherwise) =>
            string.IsNullOrWhiteSpace(typed) && otherwise is not null ? otherwise : TypedDate.Read(typed, $"{prefix}.{name}", problems, words);
    }
}
