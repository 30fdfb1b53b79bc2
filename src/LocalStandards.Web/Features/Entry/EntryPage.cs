using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Work;

namespace LocalStandards.Web.Features.Entry;

/// <summary>One form as shown: its indicators with answers, results and what is wrong.</summary>
public sealed record EntryPage(
    string Year, string FormCode, string Title, string AreaNames, string AuthorityName, bool IsSample,
    FormProgress Progress, IReadOnlyList<IndicatorCard> Cards, IReadOnlyList<OtherForm> OtherForms,
    bool CanFill, string? WhyNot, SaveState Saved, VerificationState Verification, int UserId) : IOfRound
{
    public string? Notice { get; init; }
    /// <summary>When the window opens, while what is entered is for practice.</summary>
    public DateTimeOffset? PracticeUntil { get; init; }
    /// <summary>The version of the set the page is made from.</summary>
    public int SetVersion { get; init; } = 1;
    /// <summary>The latest correction that touches the form; null when none does.</summary>
    public CorrectionBand? Correction { get; init; }
    /// <summary>Since which version of the set a field asks what it asks; those not named, since the first.</summary>
    public IReadOnlyDictionary<string, int> Since { get; init; } = new Dictionary<string, int>();
    /// <summary>What was typed where a correction, published since the page was made, asks otherwise: shown, and not kept.</summary>
    public IReadOnlyList<NotTaken> NotTaken { get; init; } = [];
    /// <summary>Where the form is shown.</summary>
    public string Address => EntryLinks.Form(Year, FormCode);
    /// <summary>Shown to the office as a recorder would see it: nothing is posted.</summary>
    public bool IsPreview { get; init; }
    /// <summary>Where it is posted to, saying how it stood when the page was made; null when nothing can be kept.</summary>
    public string? SaveAddress => CanFill && !IsPreview ? EntryLinks.Save(Year, FormCode, SetVersion, isPractice: PracticeUntil is not null) : null;
    /// <summary>Under which name the browser keeps drafts: those of a practice are not taken for real ones.</summary>
    public string DraftRound => PracticeUntil is null ? Year : Year + "-practice";
    public OtherForm? Previous => OtherForms.TakeWhile(f => !f.IsCurrent).LastOrDefault();
    public OtherForm? Next => OtherForms.SkipWhile(f => !f.IsCurrent).Skip(1).FirstOrDefault();

    /// <summary>Everything that is wrong on the page, for the summary at its top; what is merely not filled yet is not.</summary>
    public IEnumerable<FieldProblem> Problems => Cards.SelectMany(c => c.Problems.Where(p => p.Severity == Severity.Error && !p.IsMissing));
}

/// <summary>Something typed that was not kept, under the name of what it answered.</summary>
public sealed record NotTaken(string Label, string Text);

/// <summary>When the form was last saved and by whom, as a sentence's parts.</summary>
public sealed record SaveState(DateTimeOffset? At, string? By);

/// <param name="CanVerify">Complete, open, and the actor may fill it.</param>
public sealed record VerificationState(DateTimeOffset? At, string? By, string? AssignedTo, bool CanVerify);

/// <summary>One indicator: items, result strip, not applicable, not done, note, and what is wrong or in conflict.</summary>
public sealed record IndicatorCard(
    string Code, string Number, string Name, string? Definition, string? LegalBasis, string? FormulaText,
    IReadOnlyList<ItemField> Items, ResultStrip? Result, IReadOnlyList<NotApplicableChoice> NotApplicable,
    TextField Reason, TickField? NotDone, TextField Note, TextField? Confirmation,
    IReadOnlyList<FieldProblem> Problems, bool IsGeneral)
{
    public string NotApplicableField => new FieldName(Code, FieldName.NotApplicable).ToString();
    public string ChosenNotApplicable => NotApplicable.FirstOrDefault(c => c.IsChosen)?.Code ?? "";
    /// <summary>What was chosen when the page was made.</summary>
    public string NotApplicableWas { get; init; } = "";
    public string ElementId => "i-" + Code;
    /// <summary>A ground that applies, chosen or by itself, asks why; what was written stays in sight.</summary>
    public bool NeedsReason { get; init; }
    /// <summary>Answers to what an earlier version of the set asked and this one does not.</summary>
    public IReadOnlyList<SupersededAnswer> Superseded { get; init; } = [];
    /// <summary>Conflicts on what is said of the indicator as a whole; an item's stand at the item.</summary>
    public IReadOnlyList<ConflictChoice> OwnConflicts { get; init; } = [];
    public IEnumerable<FieldProblem> OwnProblems => Problems.Where(p => Items.All(i => i.Name != p.Field));
    public int ErrorCount => Problems.Count(p => p.Severity == Severity.Error && !p.IsMissing);
}

/// <summary>One box. <paramref name="Value"/> is as typed or stored; <paramref name="Was"/> is what is stored.</summary>
public sealed record ItemField(
    string Name, string Letter, DataItem Item, string Label, string Value, string Was, string? LastYear,
    IReadOnlyList<FieldProblem> Problems, ConflictChoice? Conflict, string? Suggestion)
{
    public string ElementId => "f-" + Name;
    /// <summary>The first thing that is wrong with what was typed.</summary>
    public string? Problem => Problems.FirstOrDefault(p => p.Severity == Severity.Error && !p.IsMissing)?.Text;
    public bool HasError => Problem is not null || Conflict is not null;
    /// <summary>The ids of what a screen reader says beside the label: error, unit, last year's figure.</summary>
    public string DescribedBy => string.Join(' ', new[]
    {
        Problem is null ? null : ElementId + "-error",
        Item.Unit is null ? null : ElementId + "-unit",
        LastYear is null ? null : ElementId + "-before",
    }.OfType<string>());
    public IReadOnlySet<string> Ticked => Value.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
    /// <summary>What was answered before a correction asked otherwise, the latest first.</summary>
    public IReadOnlyList<string> Superseded { get; init; } = [];
    /// <summary>Numbers with separators, dates in พ.ศ., the rest as it is; text that cannot be read stays as typed.</summary>
    public string Shown { get; init; } = Value;
}

/// <summary>Two values of one field, as stored and as the reader knows them: options by their labels, figures grouped.</summary>
public sealed record ConflictChoice(FieldConflict Values, string Mine, string Theirs);

public sealed record TextField(string Name, string Value, string Was);

public sealed record TickField(string Name, bool IsTicked, string Was);

public sealed record NotApplicableChoice(string Code, string Label, bool RequiresReason, bool IsChosen, bool IsAutomatic);

/// <param name="Field">The field's name; the element to link to is <c>f-{field}</c>, or the card's.</param>
public sealed record FieldProblem(string Field, string ElementId, string Label, string Text, Severity Severity, bool IsMissing, bool IsConfirmed);

/// <summary>The live result under an indicator.</summary>
/// <param name="Share">0–100 along the scale for the result, and for the standard's tick; null where there is no scale.</param>
public sealed record ResultStrip(
    string? Formula, string? Result, string Standard, ResultBand? Band, string? BandLabel, decimal? Share, decimal? StandardShare, string? LastYear);
