using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Studio;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>Joins the sets of a round's types into one file, and keeps apart what they differ in.</summary>
internal sealed class SetJoining
{
    private readonly IReadOnlyList<IndicatorSetDefinition> sets;
    private readonly List<HashSet<string>> fields;

    private SetJoining(IReadOnlyList<IndicatorSetDefinition> sets) =>
        (this.sets, fields) = (sets, sets.Select(set => IndicatorSetFile.FieldsOf(set.Indicators)).ToList());

    public static IndicatorSetFile Join(IReadOnlyList<IndicatorSetDefinition> sets)
    {
        if (sets.Count == 0 || sets.Select(set => set.YearBE).Distinct().Count() > 1 || sets.Select(set => set.AuthorityType).Distinct().Count() < sets.Count)
            throw new ArgumentException("Sets of one year, one of each type, make a file.", nameof(sets));

        return new SetJoining(sets).Run();
    }

    private IndicatorSetFile Run()
    {
        // The commonest value is written once; types that differ get their own below.
        var whole = SetFields.All.Aggregate(sets[0], (set, field) => SetFields.Taken(field, from: MostCommon(field), into: set)) with
        {
            Areas = Areas(),
            Forms = Forms(),
            Indicators = Indicators().ToCodedList(),
        };
        var shared = new IndicatorSetFile(whole, new Dictionary<AuthorityType, TypePart>());
        var named = shared.Types.ToHashSet();
        var parts = new Dictionary<AuthorityType, TypePart>();
        foreach (var set in sets)
        {
            var seen = shared.For(set.AuthorityType);
            var own = SetFields.All.Where(field => !SetFields.AreSame(field, seen, set)).ToHashSet(StringComparer.Ordinal);
            if (own.Count > 0 || !named.Contains(set.AuthorityType))
                parts.Add(set.AuthorityType, new(set, own));
        }

        return new(whole, parts);
    }

    private IndicatorSetDefinition MostCommon(string field) =>
        sets.MaxBy(set => sets.Count(other => SetFields.AreSame(field, set, other)))!;

    /// <summary>The union of a list over all sets: in the commonest order, with others' elements behind their predecessors.</summary>
    private CodedList<T> United<T>(string field, Func<IndicatorSetDefinition, CodedList<T>> listOf)
        where T : class, ICoded
    {
        var united = new List<T>();
        foreach (var set in sets.OrderByDescending(set => sets.Count(other => SetFields.AreSame(field, set, other))))
        {
            var behind = 0;
            foreach (var element in listOf(set))
            {
                var place = united.FindIndex(other => string.Equals(other.Code, element.Code, StringComparison.OrdinalIgnoreCase));
                if (place < 0)
                {
                    united.Insert(behind, element);
                    place = behind;
                }

                behind = place + 1;
            }
        }

        return united.ToCodedList();
    }

    /// <summary>The union of the areas; a mission that two types have in different areas stays in the first.</summary>
    private CodedList<Area> Areas()
    {
        var missions = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return United(SetFields.Areas, set => set.Areas)
            .Select(area => area with { Missions = area.Missions.Where(mission => missions.Add(mission.Code)).ToCodedList() })
            .ToCodedList();
    }

    /// <summary>The union of the forms; an area that two types ask in different forms stays in the first.</summary>
    private CodedList<FormDefinition> Forms()
    {
        var (areas, hasGeneral) = (new HashSet<string>(StringComparer.Ordinal), false);
        var forms = new List<FormDefinition>();
        foreach (var form in United(SetFields.Forms, set => set.Forms))
        {
            var own = form with { AreaCodes = form.AreaCodes.Where(areas.Add).ToValueList() };
            if (form.Kind is FormKind.Area ? own.AreaCodes.Count > 0 : !hasGeneral)
            {
                forms.Add(own);
                hasGeneral |= form.Kind is FormKind.General;
            }
        }

        return forms.ToCodedList();
    }

    private IEnumerable<Indicator> Indicators() => OrderedMerge.Of(
            sets.Select(set => set.Indicators.Select(indicator => indicator.For(set.AuthorityType)).ToList()).ToList(), indicator => indicator.Code, Unify)
        .Select(merged => merged.Element with
        {
            AppliesTo = merged.Owners.Select(owner => sets[owner].AuthorityType).ToValueList(),
            Standards = Standards(merged.Element.Code, merged.Owners).ToValueList(),
        });

    private IEnumerable<Standard> Standards(string code, IReadOnlyList<int> owners) => OrderedMerge.Of(
            owners.Select(owner => sets[owner].Indicators[code].For(sets[owner].AuthorityType).Standards.Select(standard => standard with { Types = [] }).ToList()).ToList(),
            standard => standard.Tier ?? "",
            (standard, _, other, _) => standard == other ? standard : null)
        .Select(merged => merged.Element with { Types = merged.Owners.Select(owner => sets[owners[owner]].AuthorityType).ToValueList() });

    /// <summary>One indicator that gives both back when the file is split; null when they differ in more than their standards.</summary>
    private Indicator? Unify(Indicator one, IReadOnlyList<int> owners, Indicator other, int owner)
    {
        if (one.Items.Count != other.Items.Count || Bare(one) != Bare(other))
            return null;

        var items = new List<DataItem>();
        foreach (var (mine, theirs) in one.Items.Zip(other.Items))
        {
            // Splitting leaves out a prefill from an indicator the type does not have.
            var isFit = mine.Prefill == theirs.Prefill
                || (theirs.Prefill is null && !fields[owner].Contains(mine.Prefill!.Name))
                || (mine.Prefill is null && owners.All(first => !fields[first].Contains(theirs.Prefill!.Name)));
            if (!isFit)
                return null;

            items.Add(mine.Prefill is null ? theirs : mine);
        }

        return one with { Items = items.ToCodedList() };
    }

    private static Indicator Bare(Indicator indicator) => indicator with
    {
        AppliesTo = [],
        Standards = [],
        Items = indicator.Items.Select(item => item.Prefill is { Source: PrefillSource.SameYear } ? item with { Prefill = null } : item).ToCodedList(),
    };
}
