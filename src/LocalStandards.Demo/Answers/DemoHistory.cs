using System.Globalization;
using LocalStandards.Demo.People;
using LocalStandards.Demo.Places;
using LocalStandards.Demo.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;

namespace LocalStandards.Demo.Answers;

/// <summary>One authority's part in one round, drawn and assessed, ready to be written.</summary>
/// <param name="Answers">In ordinal order of their fields; null when nothing was started.</param>
/// <param name="Document">The frozen answers of what was submitted.</param>
internal sealed record DemoSubmission(
    LocalAuthority Authority, SeededRound Round, DemoSet Set, DemoTimeline Timeline,
    IReadOnlyList<KeyValuePair<string, string>>? Answers, SetOutcome? Outcome, string? Document)
{
    /// <summary>Of what was submitted.</summary>
    public IReadOnlyList<IndicatorResult> Results { get; init; } = [];
}

/// <summary>
/// Draws what the demo's authorities answered, round after round, each year from the one before. Touches no database, so
/// that it can run beside the one who writes.
/// </summary>
internal sealed class DemoHistory(
    SeededRegister register, IReadOnlyList<SeededRound> rounds, SeededPeople people, ILookup<int, CrosswalkLinkOfYear> crosswalk,
    DemoScale scale, DateTimeOffset now)
{
    // Before 2568 only ชัยภูมิ has a history, unless everybody shall have one.
    private const int NationalFrom = 2568;

    // What each authority's last submission said, and what would have been right.
    private readonly Dictionary<LocalAuthority, (IReadOnlyDictionary<string, decimal> Stored, IReadOnlyDictionary<string, decimal> True)> lastYear = [];

    public int CountOf(SeededRound round) => register.Authorities.Count(a => TakesPart(a, round));

    /// <summary>In the order of their keys: by round, then as the register runs.</summary>
    public IEnumerable<DemoSubmission> Draw()
    {
        var traits = register.Authorities.ToDictionary(a => a, a => new DemoTraits(a));
        foreach (var round in rounds)
        {
            var sets = SetsOf(round);
            foreach (var authority in register.Authorities)
            {
                if (TakesPart(authority, round))
                    yield return Draw(traits[authority], round, sets[authority.Type]);
            }
        }
    }

    /// <summary>The set of the last round as the home authority fills it, with its answers and last year's figures.</summary>
    public (DemoSet Set, DemoAnswers Answers, IReadOnlyDictionary<string, decimal> LastYear) DrawHome()
    {
        var set = SetsOf(rounds[^1])[people.HomeAuthority.Type];
        // The last round's own drawing left the year before untouched: home has submitted nothing yet.
        var (stored, right) = lastYear.GetValueOrDefault(people.HomeAuthority, (Nothing, Nothing));
        var answers = DemoAnswers.Draw(
            set.Definition, new DemoTraits(people.HomeAuthority), people.RecorderOf(register.IdOf(people.HomeAuthority)).UserName, set.Carry(right));
        return (set, answers, set.Carry(stored));
    }

    private static readonly IReadOnlyDictionary<string, decimal> Nothing = new Dictionary<string, decimal>();

    private bool TakesPart(LocalAuthority authority, SeededRound round) =>
        round.Round.Year >= NationalFrom || scale == DemoScale.Full || authority.ProvinceId == DemoRegisterSeed.HomeProvince;

    private Dictionary<AuthorityType, DemoSet> SetsOf(SeededRound round)
    {
        var comparable = crosswalk[round.Round.Year].ToDictionary(l => l.ToCode, l => l.FromCode);
        return round.Sets.ToDictionary(s => s.Key, s => new DemoSet(s.Value, comparable));
    }

    private DemoSubmission Draw(DemoTraits traits, SeededRound round, DemoSet set)
    {
        var authority = traits.Authority;
        var isHome = authority == people.HomeAuthority;
        var isPresent = round == rounds[^1];
        var timeline = DemoTimeline.Of(authority, round.Round, isPresent, isHome, now);
        if (timeline.Status == SubmissionStatus.NotStarted || (isHome && isPresent))
        {
            if (!isHome)
                lastYear.Remove(authority);
            return new(authority, round, set, timeline with { Status = SubmissionStatus.NotStarted }, null, null, null);
        }
        var (stored, right) = lastYear.GetValueOrDefault(authority, (Nothing, Nothing));
        var carried = set.Carry(stored);
        var drawn = DemoAnswers.Draw(
            set.Definition, traits, people.RecorderOf(register.IdOf(authority)).UserName, ReferenceEquals(stored, right) ? carried : set.Carry(right));
        if (timeline.Status == SubmissionStatus.InProgress)
        {
            lastYear.Remove(authority);
            CutShort(drawn.Fields, set, timeline.PercentFilled, authority, round.Round.Year);
            var sheet = new AnswerSheet(drawn.Fields) { LastYear = carried };
            return new(authority, round, set, timeline, Sorted(drawn.Fields), set.Definition.Assess(sheet, authority.Tier), null);
        }
        drawn.MakeMistakes();
        var outcome = DemoMistakes.Confirm(drawn.Fields, carried, set.Definition, authority.Tier, authority.Code);
        lastYear[authority] = (Reported(drawn), drawn.Figures);
        return new(authority, round, set, timeline, Sorted(drawn.Fields), outcome, AnswerDocument.Write(drawn.Fields))
        {
            Results = [.. IndicatorResult.Of(outcome, new AnswerSheet(drawn.Fields))],
        };
    }

    private static IReadOnlyDictionary<string, decimal> Reported(DemoAnswers drawn)
    {
        var reported = new Dictionary<string, decimal>(drawn.Figures.Count);
        var isMistaken = false;
        foreach (var (field, right) in drawn.Figures)
        {
            var written = decimal.Parse(drawn.Fields[field], CultureInfo.InvariantCulture);
            reported[field] = written;
            isMistaken |= written != right;
        }
        return isMistaken ? reported : drawn.Figures;
    }

    /// <summary>Keeps the first of the answers; some officers leave a figure larger than its frame.</summary>
    private static void CutShort(Dictionary<string, string> fields, DemoSet set, int percent, LocalAuthority authority, int year)
    {
        var kept = set.Fields.Where(fields.ContainsKey).ToList();
        foreach (var field in kept.Skip(Math.Max(1, kept.Count * percent / 100)))
            fields.Remove(field);
        var dice = Dice.For(string.Create(CultureInfo.InvariantCulture, $"slip {authority.Code} {year}"));
        if (!dice.Chance(15))
            return;
        var (frame, achieved) = ("68-1-05.a", "68-1-05.b");
        if (fields.TryGetValue(frame, out var text) && fields.ContainsKey(achieved))
            fields[achieved] = (decimal.Parse(text, CultureInfo.InvariantCulture) + 1 + dice.Roll(9)).ToString(CultureInfo.InvariantCulture);
    }

    private static List<KeyValuePair<string, string>> Sorted(Dictionary<string, string> fields)
    {
        var sorted = fields.ToList();
        sorted.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return sorted;
    }
}

/// <summary>Two codes of one indicator in neighbouring years whose figures compare.</summary>
internal sealed record CrosswalkLinkOfYear(int ToYear, string ToCode, string FromCode);
