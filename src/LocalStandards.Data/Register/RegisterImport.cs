using System.Globalization;
using LocalStandards.Data.Csv;
using LocalStandards.Domain.Authorities;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Register;

/// <summary>What a register's file comes to, or why it is refused whole.</summary>
/// <param name="Changes">What changes of whom, in Thai; new authorities are only counted.</param>
/// <param name="Absent">Known authorities the file does not name: they stay as they are.</param>
public sealed record RegisterOutcome(
    IReadOnlyList<FileProblem> Problems, int Added, int Changed, int Unchanged, int Absent, IReadOnlyList<string> Changes)
{
    public bool IsRefused => Problems.Count > 0;
}

/// <summary>
/// Brings the register of authorities to what a file says: new ones are registered, a changed type, name, tier or code
/// becomes dated history, the same file a second time changes nothing. One row that is wrong refuses the whole file.
/// </summary>
public sealed class RegisterImport(AppDbContext db)
{
    private const int AtATime = 500;

    /// <param name="apply">False only tells what would happen.</param>
    /// <param name="on">The first day on which changed names, types and codes hold.</param>
    public async Task<RegisterOutcome> RunAsync(byte[] file, bool apply, DateOnly on, CancellationToken cancel)
    {
        var table = CsvTable.Read(file, RegisterRow.Columns, RegisterRow.OptionalColumns);
        if (table.Rows.Count == 0 && table.Problems.Count == 0)
            return Refused([new(null, null, "ไฟล์ไม่มีข้อมูลใต้หัวตาราง")]);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isGeographyKnown = await db.Provinces.AnyAsync(cancel);
        var places = isGeographyKnown
            ? new RegisterPlaces(await db.Provinces.AsNoTracking().ToListAsync(cancel), await db.Set<District>().AsNoTracking().ToListAsync(cancel))
            : new RegisterPlaces(Geography.Provinces(), Geography.Districts());
        var problems = table.Problems.ToList();
        var rows = table.Rows.Select(r => RegisterRow.Read(r, places, problems)).OfType<RegisterRow>().ToList();
        var known = await db.Authorities.AsNoTracking().ToListAsync(cancel);
        var found = new RegisterMatch(known, places).Find(rows, problems);
        if (problems.Count > 0)
            return Refused([.. problems.OrderBy(p => p.Row ?? 0)]);

        var added = rows.Where(r => !found.ContainsKey(r)).ToList();
        var changed = found
            .Select(f => KeyValuePair.Create(f.Key.Keeping(f.Value.Particulars, table.Columns), f.Value))
            .Where(f => f.Key.Authority != f.Value.Particulars)
            .OrderBy(f => f.Key.Number)
            .ToList();
        if (apply)
        {
            if (!isGeographyKnown)
            {
                db.AddRange(Geography.Provinces());
                db.AddRange(Geography.Districts());
            }
            await ChangeAsync(changed, on, cancel);
            await AddAsync(added, known, on, cancel);
            await transaction.CommitAsync(cancel);
        }
        return new(
            [], added.Count, changed.Count, found.Count - changed.Count, known.Count - found.Count,
            [.. changed.Select(c => $"แถวที่ {c.Key.Number} {places.Describe(c.Value.Particulars)}: {Difference(c.Value.Particulars, c.Key.Authority, places)}")]);
    }

    private async Task ChangeAsync(IEnumerable<KeyValuePair<RegisterRow, LocalAuthority>> changed, DateOnly on, CancellationToken cancel)
    {
        foreach (var some in changed.Chunk(AtATime))
        {
            var next = some.ToDictionary(c => c.Value.Id, c => c.Key.Authority);
            var ids = next.Keys.ToList();
            foreach (var authority in await db.Authorities.Include(a => a.Facts).Where(a => ids.Contains(a.Id)).ToListAsync(cancel))
                authority.Apply(next[authority.Id], on);
            await SaveAsync(cancel);
        }
    }

    private async Task AddAsync(List<RegisterRow> added, List<LocalAuthority> known, DateOnly on, CancellationToken cancel)
    {
        // The first two digits of a code are the province where it was given; nothing else in it means anything.
        var last = known.GroupBy(a => a.Code[..2]).ToDictionary(g => g.Key, g => g.Max(a => int.Parse(a.Code.AsSpan(2), CultureInfo.InvariantCulture)));
        foreach (var some in added.Chunk(AtATime))
        {
            foreach (var row in some)
            {
                var province = row.Authority.ProvinceId.ToString("00", CultureInfo.InvariantCulture);
                var number = last[province] = last.GetValueOrDefault(province) + 1;
                db.Add(LocalAuthority.Register(string.Create(CultureInfo.InvariantCulture, $"{province}{number:00000}"), row.Authority, on));
            }
            await SaveAsync(cancel);
        }
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static string Difference(AuthorityParticulars was, AuthorityParticulars becomes, RegisterPlaces places)
    {
        var parts = new List<string>();
        Compare("ประเภท", was.Type.Abbreviation(), becomes.Type.Abbreviation());
        Compare("ชื่อ", was.Name, becomes.Name);
        Compare("ระดับ", was.Tier, becomes.Tier);
        Compare("รหัส", was.OfficialCode, becomes.OfficialCode);
        Compare("จังหวัด", places.Province(was.ProvinceId), places.Province(becomes.ProvinceId));
        Compare("อำเภอ", places.District(was.DistrictId), places.District(becomes.DistrictId));
        Compare("โทรศัพท์", was.Phone, becomes.Phone);
        Compare("อีเมล", was.Email, becomes.Email);
        Compare("ประชากร", Text(was.Population), Text(becomes.Population));
        Compare("ครัวเรือน", Text(was.Households), Text(becomes.Households));
        return string.Join(", ", parts);

        void Compare(string what, string? before, string? after)
        {
            if (before != after)
                parts.Add($"{what} {before ?? "(ว่าง)"} → {after ?? "(ว่าง)"}");
        }

        static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
    }

    private static RegisterOutcome Refused(IReadOnlyList<FileProblem> problems) => new(problems, 0, 0, 0, 0, []);
}
