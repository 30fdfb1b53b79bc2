namespace LocalStandards.Domain.Indicators.Comparing;

public enum CrosswalkVerdict
{
    /// <summary>The same question, word for word in what matters.</summary>
    Same = 1,

    /// <summary>It has a counterpart, but asks otherwise.</summary>
    Changed,
    New,
}

/// <summary>The proposed counterpart of an indicator in last year's set.</summary>
/// <param name="Code">This year's.</param>
/// <param name="LastCode">Last year's counterpart; null of a new one.</param>
/// <param name="Decided">What a person decided already; then <paramref name="LastCode"/> is theirs, and the verdict compares the two.</param>
public sealed record CrosswalkProposal(string Code, CrosswalkVerdict Verdict, string? LastCode, CrosswalkLink? Decided)
{
    /// <summary>The proposal as a decision.</summary>
    public CrosswalkLink ToLink(int lastYearBE) => new(lastYearBE, LastCode, Verdict is CrosswalkVerdict.Same);
}

/// <summary>Proposals for the crosswalk between a set and the one of the year before; a person decides.</summary>
/// <param name="Indicators">In the order of this year's set.</param>
/// <param name="Retired">Last year's codes that nothing of this year continues, in order.</param>
public sealed record CrosswalkProposals(ValueList<CrosswalkProposal> Indicators, ValueList<string> Retired)
{
    public static CrosswalkProposals Of(IndicatorSetDefinition lastYear, IndicatorSetDefinition thisYear)
    {
        var last = lastYear.Indicators.ToDictionary(indicator => indicator.Code, indicator => new Question(indicator, lastYear), StringComparer.Ordinal);
        var now = thisYear.Indicators.ToDictionary(indicator => indicator.Code, indicator => new Question(indicator, thisYear), StringComparer.Ordinal);
        var decided = thisYear.Indicators.Where(indicator => indicator.LinkTo(lastYear.YearBE) is not null)
            .ToDictionary(indicator => indicator.Code, indicator => indicator.LinkTo(lastYear.YearBE)!, StringComparer.Ordinal);

        var found = decided.ToDictionary(pair => pair.Key, pair => pair.Value.Code, StringComparer.Ordinal);
        var free = last.Keys.Where(code => !found.ContainsValue(code)).ToHashSet(StringComparer.Ordinal);
        var open = now.Keys.Where(code => !found.ContainsKey(code)).ToList();
        Match((code, question) => free.Contains(code) && last[code].Text == question.Text ? code : null);
        var byText = last.Where(pair => free.Contains(pair.Key)).ToLookup(pair => pair.Value.Text, pair => pair.Key, StringComparer.Ordinal);
        Match((_, question) => byText[question.Text].FirstOrDefault(free.Contains));
        Match((code, _) => free.Contains(code) ? code : null);
        foreach (var (code, lastCode) in Nearest(open, free, now, last))
        {
            found[code] = lastCode;
            free.Remove(lastCode);
        }

        return new(
            thisYear.Indicators.Select(indicator => Proposal(indicator.Code)).ToValueList(),
            lastYear.Indicators.Select(indicator => indicator.Code).Where(free.Contains).ToValueList());

        void Match(Func<string, Question, string?> counterpart)
        {
            foreach (var code in open.ToList())
            {
                if (counterpart(code, now[code]) is { } lastCode)
                {
                    found[code] = lastCode;
                    free.Remove(lastCode);
                    open.Remove(code);
                }
            }
        }

        CrosswalkProposal Proposal(string code)
        {
            var lastCode = found.GetValueOrDefault(code);
            var verdict = lastCode is null ? CrosswalkVerdict.New
                : last.TryGetValue(lastCode, out var question) && question.Text == now[code].Text ? CrosswalkVerdict.Same
                : CrosswalkVerdict.Changed;
            return new(code, verdict, lastCode, decided.GetValueOrDefault(code));
        }
    }

    /// <summary>Pairs each of which is clearly the other's nearest.</summary>
    private static IEnumerable<(string Code, string LastCode)> Nearest(
        List<string> open, HashSet<string> free, Dictionary<string, Question> now, Dictionary<string, Question> last)
    {
        // Names less alike than Near only share words; where the next best is not Clearly worse, a person decides.
        const double Near = 0.6, Clearly = 0.08;
        var candidates = free.Order(StringComparer.Ordinal).ToList();
        var likeness = open.ToDictionary(
            code => code, code => candidates.Select(other => now[code].LikenessTo(last[other])).ToList(), StringComparer.Ordinal);
        foreach (var code in open)
        {
            var row = likeness[code];
            var best = row.Count == 0 ? -1 : row.IndexOf(row.Max());
            if (best >= 0 && row[best] >= Near
                && !row.Where((value, place) => place != best && value > row[best] - Clearly).Any()
                && !open.Exists(other => other != code && likeness[other][best] > row[best] - Clearly))
            {
                yield return (code, candidates[best]);
            }
        }
    }
}
