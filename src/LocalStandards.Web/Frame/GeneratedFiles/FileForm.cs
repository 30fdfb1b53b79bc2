using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.GeneratedFiles;

/// <summary>What is asked for: a round and an area, by their codes.</summary>
public class FileForm
{
    public string? Year { get; set => field = ThaiDigits.ToArabic(ThaiText.Clean(value)); }
    public string? Scope { get; set; }

    /// <summary>Round and scope, or null with each problem at its field. Whether the scope is open to the actor is not asked here.</summary>
    public (FileRound Round, BatchScope Scope)? ReadFile(FileChoices choices, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var round = choices.Rounds.FirstOrDefault(r => r.Code == Year);
        if (round is null)
            problems.AddModelError(nameof(Year), words["เลือกปีประเมินจากรายการ"]);
        var scope = BatchScope.Parse(Scope);
        if (scope is null)
            problems.AddModelError(nameof(Scope), words["เลือกพื้นที่จากรายการ"]);
        return round is null || scope is null ? null : (round, scope);
    }
}

/// <summary>The fields of <see cref="FileForm"/> with their choices.</summary>
public sealed record FileFields(FileForm Form, FileChoices Choices);
