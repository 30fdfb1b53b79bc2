using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.GeneratedFiles;

/// <summary>The rounds and areas for which a file can be made.</summary>
/// <param name="Rounds">Those that have opened, newest first.</param>
/// <param name="Areas">Those that are open to who asks.</param>
public sealed record FileChoices(IReadOnlyList<FileRound> Rounds, IReadOnlyList<FileArea> Areas);

public sealed record FileRound(int Id, string Code, string Name);

/// <summary>A scope with the names of where it lies; the country without any.</summary>
public sealed record FileArea(BatchScope Scope, string? District = null, string? Province = null, string? ProvinceEn = null)
{
    public string Name(IStringLocalizer<Words> words)
    {
        var province = Cultures.IsEnglish ? ProvinceEn : Province;
        return this switch
        {
            { District: { } district } => Places.Of(district, province!, words),
            { Province: not null } => words["จังหวัด{0}", province!],
            _ => words["ทั่วประเทศ"],
        };
    }
}

/// <summary>Reads them.</summary>
public static class FileChoiceQueries
{
    /// <param name="isOfDistricts">Whether a district's file can be asked for, too.</param>
    public static async Task<FileChoices> FileChoicesAsync(this AppDbContext db, Actor actor, bool isOfDistricts, DateTimeOffset now, CancellationToken cancel)
    {
        var rounds = await db.Rounds.LatestOpened(db, now).Select(r => new FileRound(r.Id, r.Code, r.Programme.RoundNameOf(r.Year))).ToListAsync(cancel);
        var isCentral = actor.IsCentre;
        var own = actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId);
        var areas = new List<FileArea>();
        if (isCentral)
            areas.Add(new(BatchScope.Country));
        areas.AddRange(await db.Provinces.Where(p => p.TakesPart && (isCentral || own.Contains(p.Id))).OrderBy(p => p.Name)
            .Select(p => new FileArea(BatchScope.Province(p.Id), null, p.Name, p.NameEn)).ToListAsync(cancel));
        if (isOfDistricts)
        {
            var districts = actor.ScopeOf(Role.DistrictOfficer, g => g.DistrictId);
            areas.AddRange(await db.Districts.Where(d => districts.Contains(d.Id)).OrderBy(d => d.Name)
                .Select(d => new FileArea(BatchScope.District(d.Id), d.Name, d.Province!.Name, d.Province.NameEn)).ToListAsync(cancel));
        }
        return new FileChoices(rounds, areas);
    }
}
