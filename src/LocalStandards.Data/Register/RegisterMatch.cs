using LocalStandards.Data.Csv;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Data.Register;

/// <summary>
/// Which known authority a row is about: by its official code, else by name and place, so that an authority whose type
/// and code changed is still itself.
/// </summary>
internal sealed class RegisterMatch
{
    private readonly RegisterPlaces places;
    private readonly ILookup<string, LocalAuthority> byCode;
    private readonly ILookup<(string, int), LocalAuthority> byPlace;
    private readonly Dictionary<RegisterRow, LocalAuthority> found = [];

    public RegisterMatch(IReadOnlyCollection<LocalAuthority> known, RegisterPlaces places)
    {
        this.places = places;
        byCode = known.ToLookup(a => a.OfficialCode);
        byPlace = known.ToLookup(a => (a.Name, a.DistrictId));
    }

    /// <summary>The known authority of each row that has one; the others are new.</summary>
    public IReadOnlyDictionary<RegisterRow, LocalAuthority> Find(IReadOnlyList<RegisterRow> rows, List<FileProblem> problems)
    {
        ReportRepeated(rows, problems);
        foreach (var row in rows)
            FindByCode(row, problems);
        var taken = found.Values.ToHashSet();
        foreach (var row in rows.Where(r => !byCode.Contains(r.Authority.OfficialCode)))
            FindByPlace(row, taken, problems);
        return found;
    }

    private void ReportRepeated(IReadOnlyList<RegisterRow> rows, List<FileProblem> problems)
    {
        var codes = new Dictionary<string, RegisterRow>();
        var names = new Dictionary<(AuthorityType, string, int), RegisterRow>();
        foreach (var row in rows)
        {
            if (!codes.TryAdd(row.Authority.OfficialCode, row))
                problems.Add(new(row.Number, "code", $"รหัส {row.Authority.OfficialCode} ซ้ำกับแถวที่ {codes[row.Authority.OfficialCode].Number}"));
            var name = (row.Authority.Type, row.Authority.Name, row.Authority.DistrictId);
            if (!names.TryAdd(name, row))
                problems.Add(new(row.Number, "name", $"{places.Describe(row.Authority)} ซ้ำกับแถวที่ {names[name].Number}"));
        }
    }

    private void FindByCode(RegisterRow row, List<FileProblem> problems)
    {
        var same = byCode[row.Authority.OfficialCode].ToList();
        if (same.Count == 0)
            return;
        // A code is kept through a change of name or of district, not of both at once: that is another authority.
        var holder = same.Find(a => a.Name == row.Authority.Name || a.DistrictId == row.Authority.DistrictId);
        if (holder is null)
            problems.Add(new(row.Number, "code", $"รหัส {row.Authority.OfficialCode} เป็นของ {Names(same)} อยู่แล้ว"));
        else
            found.TryAdd(row, holder);
    }

    private void FindByPlace(RegisterRow row, HashSet<LocalAuthority> taken, List<FileProblem> problems)
    {
        var candidates = byPlace[(row.Authority.Name, row.Authority.DistrictId)].Where(a => !taken.Contains(a)).ToList();
        // A ทต. and an อบต. may share a name: the one of the same type is meant.
        var match = candidates.Count == 1 ? candidates[0] : candidates.Where(a => a.Type == row.Authority.Type).ToList() is [var only] ? only : null;
        if (match is not null)
        {
            found[row] = match;
            taken.Add(match);
        }
        else if (candidates.Count > 1)
        {
            problems.Add(new(row.Number, "name", $"ไม่รู้ว่าหมายถึงแห่งใด: {Names(candidates)} โปรดใช้รหัสที่อยู่ในทะเบียน"));
        }
    }

    private string Names(IEnumerable<LocalAuthority> authorities) =>
        string.Join(", ", authorities.Select(a => $"{places.Describe(a.Particulars)} (รหัส {a.OfficialCode})"));
}
