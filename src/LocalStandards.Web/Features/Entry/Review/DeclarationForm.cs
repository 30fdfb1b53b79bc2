using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry.Review;

/// <summary>What the recorder declares when submitting; dates as typed, in พ.ศ.</summary>
public sealed class DeclarationForm
{
    public string? AppointmentNumber { get; set; }
    public string? AppointedOn { get; set; }
    public string? EndorsedBy { get; set; }
    public bool IsCompiled { get; set; }
    public bool IsChecked { get; set; }
    public bool IsEndorsed { get; set; }

    /// <summary>The declaration, or null with each problem at its field.</summary>
    public Declaration? Read(ModelStateDictionary problems, IStringLocalizer<Words> words, DateOnly today)
    {
        var number = ThaiText.Clean(AppointmentNumber);
        var name = ThaiText.Clean(EndorsedBy);
        Require(nameof(AppointmentNumber), number.Length is > 0 and <= 100, words["กรอกเลขที่คำสั่งแต่งตั้งหรือมอบหมาย เช่น 312/2568 ไม่เกิน 100 ตัวอักษร"]);
        Require(nameof(EndorsedBy), name.Length is > 0 and <= 200, words["กรอกชื่อปลัดหรือผู้รักษาราชการแทนที่เห็นชอบให้ส่งผล"]);
        Require(nameof(IsCompiled), IsCompiled, words["ให้ยืนยันว่าข้อมูลรวบรวมตามคำสั่งแล้ว"]);
        Require(nameof(IsChecked), IsChecked, words["ให้ยืนยันว่าตรวจทานข้อมูลแล้ว"]);
        Require(nameof(IsEndorsed), IsEndorsed, words["ให้ยืนยันว่าปลัดเห็นชอบให้ส่งผล"]);
        var isDate = ThaiDate.TryParse(AppointedOn, out var day, out var problem);
        if (problem?.Kind == ThaiDateProblemKind.LooksGregorian)
            Require(nameof(AppointedOn), false, words["ปีนี้ดูเหมือนปี ค.ศ. หมายถึง {0} หรือไม่ ให้พิมพ์ปี พ.ศ.", ThaiDate.Short(problem.Proposal!.Value)]);
        else
            Require(nameof(AppointedOn), isDate, words["กรอกวันที่ของคำสั่ง เช่น 4/8/2568 หรือ 4 ส.ค. 2568"]);
        if (isDate)
            Require(nameof(AppointedOn), day <= today, words["วันที่ของคำสั่งต้องไม่อยู่ในอนาคต"]);
        return problems.IsValid ? new Declaration(number, day, name) : null;

        void Require(string field, bool holds, string text)
        {
            if (!holds)
                problems.AddModelError(field, text);
        }
    }
}
