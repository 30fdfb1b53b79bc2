using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Publishing;
using LocalStandards.Domain.Letters;

namespace LocalStandards.Web.Features.Studio;

/// <summary>A set in the studio: its tree, its life, and the sheet of the indicator that is open, if one is.</summary>
/// <param name="MayWrite">The set is a draft and the actor writes sets.</param>
/// <param name="Before">What it is compared with: the version it corrects or last year's; null without either.</param>
public sealed record StudioPage(
    SetRecord Record, bool MayWrite, SetRecord? Before, Resolution? Resolution, IReadOnlyList<SetVersion> Versions,
    IReadOnlyList<PublicationFinding> Findings, IReadOnlyDictionary<int, string> Names, IndicatorSheet? Sheet)
{
    /// <summary>The round's other types whose sets are drafts too.</summary>
    public IReadOnlyList<AuthorityType> OtherDrafts { get; init; } = [];
    public IndicatorSetDefinition Set => Record.Set;
    public string Year => Record.Year;
    public AuthorityType Type => Record.Type;
    public string Address => Record.Address;
    public int ItemCount => Set.Indicators.Sum(i => i.Items.Count) + Set.GeneralItems.Count;
    public IEnumerable<PublicationFinding> Blocking => Findings.Where(f => f.Blocks);
    public IEnumerable<PublicationFinding> Warnings => Findings.Where(f => !f.Blocks);

    /// <summary>The page of one indicator; of a version that has others beside it, of that version.</summary>
    public string HrefOf(string indicator) => StudioLinks.Open(Year, Type, indicator, Versions.Count(v => v.Type == Type) > 1 ? Record.Row.Version : null);

    public TreeLine Line(Indicator indicator) => new(
        Set, indicator, HrefOf(indicator.Code), Sheet?.Stored.Code == indicator.Code, Of(indicator.Code).Any(f => f.Blocks), Of(indicator.Code).Any());

    public IEnumerable<PublicationFinding> Of(string indicator) => Findings.Where(f => f.Indicator == indicator);
}

/// <summary>An indicator's line in the tree.</summary>
public sealed record TreeLine(IndicatorSetDefinition Set, Indicator Indicator, string Href, bool IsOpen, bool IsBlocked, bool HasFindings)
{
    public bool IsOutOfBand { get; init; }
}

/// <summary>One indicator as it is edited: what is typed, what is wrong with it, and what else helps to decide.</summary>
/// <param name="Stored">As it stands.</param>
/// <param name="Fingerprint">Of what the sheet was made from; another one now means that somebody else saved meanwhile.</param>
/// <param name="LastYear">The same question of the set it is compared with; null where there is none.</param>
public sealed record IndicatorSheet(
    SetRecord Record, Indicator Stored, IndicatorText Text, IReadOnlyList<SetProblem> Problems, string Fingerprint, bool MayWrite, Indicator? LastYear)
{
    /// <summary>What the other person saved, by place, where it differs from what is typed; empty when there was nobody.</summary>
    public IReadOnlyList<TextConflict> Conflicts { get; init; } = [];
    public DateTimeOffset? SavedAt { get; init; }
    public TryOut? TryOut { get; init; }
    public IReadOnlyList<string> Tiers { get; init; } = [];
    public string Year => Record.Year;
    public AuthorityType Type => Record.Type;
    public string Code => Stored.Code;
    public string Address => StudioLinks.Indicator(Year, Type, Code);
    public string? ProblemAt(string place) => Problems.FirstOrDefault(p => IndicatorText.PlaceOf(p) == place)?.Message;
    public bool IsRefused => Problems.Any(p => !p.IsUnfinished);
}

/// <summary>Two people changed one place of an indicator.</summary>
public sealed record TextConflict(string Place, string Mine, string Theirs);
