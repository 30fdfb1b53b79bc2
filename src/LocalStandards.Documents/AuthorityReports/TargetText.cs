using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>ค่าเป้าหมาย in words, Arabic digits.</summary>
public static class TargetText
{
    /// <summary>ไม่น้อยกว่าร้อยละ 85, ไม่เกิน 10 คนต่อครู 1 คน; an option is named by its label: มี/ดำเนินการแล้ว.</summary>
    public static string Of(Standard standard, Indicator indicator)
    {
        if (OptionOf(indicator, standard.Value) is { } option)
            return standard.Operator is StandardOperator.Exactly ? option : $"{Comparison(standard.Operator)} “{option}”".TrimStart();
        var number = ThaiNumber.Format(standard.Value, (int)standard.Value.Scale);
        var isPercent = indicator.Measure.Kind is MeasureKind.Percent || standard.Unit == "ร้อยละ";
        return Comparison(standard.Operator) + (isPercent ? $"ร้อยละ {number}" : $" {number}\u00A0{standard.Unit}").TrimEnd();
    }

    private static string? OptionOf(Indicator indicator, decimal value) =>
        indicator.Measure.Kind is MeasureKind.YesNo or MeasureKind.Choice
            ? indicator.Items.FirstOrDefault(item => item.Role is ItemRole.Achieved)?.Options
                .FirstOrDefault(option => option.Number == value)?.Label
            : null;

    private static string Comparison(StandardOperator comparison) => comparison switch
    {
        StandardOperator.AtLeast => "ไม่น้อยกว่า",
        StandardOperator.AtMost => "ไม่เกิน",
        StandardOperator.MoreThan => "มากกว่า",
        StandardOperator.LessThan => "น้อยกว่า",
        _ => "",
    };
}
