using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Frame.Wording;

namespace LocalStandards.Web.Frame.Work;

/// <summary>The set's forms with progress and state, as listed on the home page and beside each form.</summary>
public static class FormList
{
    public static IReadOnlyList<OtherForm> Of(IndicatorSetDefinition set, Submission? submission, string? current = null) =>
        [.. set.Forms.Select(form =>
        {
            var entry = submission?.Forms.FirstOrDefault(f => f.FormCode == form.Code);
            return new OtherForm(
                form.Code, FormTitles.Of(set, form), StateOf(entry),
                entry is null ? default : new FormProgress(entry.Required, entry.Filled, entry.Missing, entry.Errors, entry.Warnings),
                form.Code == current);
        })];

    private static FormState StateOf(FormEntry? form) => form switch
    {
        null or { SavedAt: null, Filled: 0 } => FormState.NotStarted,
        { Errors: > 0 } => FormState.HasErrors,
        { VerifiedAt: not null } => FormState.Verified,
        { IsComplete: true } => FormState.Complete,
        _ => FormState.InProgress,
    };
}

/// <summary>A form in the list beside the page and on the home page.</summary>
public sealed record OtherForm(string Code, string Title, FormState State, FormProgress Progress, bool IsCurrent);

public enum FormState { NotStarted, InProgress, HasErrors, Complete, Verified }
