using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Publishing;

/// <summary>What an indicator file comes to, or why it is refused whole.</summary>
/// <param name="Extensions">Periods after the first in the file: not imported, since an extension needs its letter.</param>
/// <param name="Obligations">Authorities that must now assess themselves, added by publishing.</param>
public sealed record IndicatorSetOutcome(
    IReadOnlyList<SetProblem> Problems, int Year, bool IsNewRound, IReadOnlyList<AuthorityType> Added, int Published, int Extensions, int Obligations)
{
    public bool IsRefused => Problems.Count > 0;
}

/// <summary>
/// Takes an indicator file into the portal: the round when it is new, one set per type as its next version, and the
/// crosswalk. Published, the sets are frozen, the round has its obligations, and who has not submitted moves to what is
/// corrected. The same file again changes nothing.
/// </summary>
public sealed class IndicatorSetImport(AppDbContext db)
{
    /// <param name="programme">Of which programme the file is: it does not say.</param>
    /// <param name="apply">False only tells what would happen.</param>
    /// <param name="publish">Whether the sets come into force at once; the file must name the resolution they rest on.</param>
    public async Task<IndicatorSetOutcome> RunAsync(string json, Programme programme, bool apply, bool publish, DateTimeOffset now, CancellationToken cancel)
    {
        var reading = IndicatorSetReader.Read(json);
        if (!reading.IsRight)
            return Refused(reading.Problems);
        var file = reading.File;
        var sets = file.Types.Select(file.For).ToList();
        var problems = new List<SetProblem>();
        if (publish && sets[0].Resolutions.Count == 0)
            problems.Add(new("$.framework.resolutions", "ไม่มีมติที่เห็นชอบ จึงเผยแพร่ไม่ได้"));

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.SingleOrDefaultAsync(r => r.Programme == programme && r.Year == file.YearBE, cancel);
        var windows = round is null ? SetWindows.Read(json, problems) : null;
        if (problems.Count > 0)
            return Refused(problems);
        var isNewRound = round is null;
        if (round is null)
        {
            round = new AssessmentRound(
                programme, file.YearBE, sets[0].DataYearBE,
                sets[0].Level == "DEVELOPMENT" ? StandardLevel.Development : StandardLevel.Basic);
            RoundWindows.Open(round, windows!.First, windows.Last, letter: null, isIllustrative: false);
            db.Add(round);
            await db.SaveChangesAsync(cancel);
        }
        var resolutionId = await ResolutionAsync(round, sets[0], cancel);
        var (added, published) = await WriteAsync(sets, round, resolutionId, publish, now, cancel);
        await AddCrosswalkAsync(programme, sets, cancel);
        if (publish)
        {
            foreach (var set in sets)
                await new AdoptCorrection(db).RunAsync(round.Id, set.AuthorityType, now, cancel);
        }
        var obligations = publish ? await new OpenRound(db).RunAsync(round.Id, Bangkok.DateOf(now), cancel) : 0;
        // A dry run does the same work and discards it, so that it reports exactly what would happen.
        if (apply)
            await transaction.CommitAsync(cancel);
        return new([], file.YearBE, isNewRound, added, published, windows?.Extensions ?? 0, obligations);
    }

    private async Task<(IReadOnlyList<AuthorityType> Added, int Published)> WriteAsync(
        List<IndicatorSetDefinition> sets, AssessmentRound round, int? resolutionId, bool publish, DateTimeOffset now, CancellationToken cancel)
    {
        var added = new List<AuthorityType>();
        var published = 0;
        foreach (var set in sets)
        {
            var latest = await db.IndicatorSets.Where(s => s.RoundId == round.Id && s.Type == set.AuthorityType)
                .OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancel);
            var row = latest;
            if (latest is null || latest.Document != IndicatorSetWriter.Write(set with { Version = latest.Version }))
            {
                var version = (latest?.Version ?? 0) + 1;
                row = IndicatorSet.Draft(round.Id, set with { Version = version }, latest?.Id, null, null, now);
                db.Add(row);
                added.Add(set.AuthorityType);
            }
            if (publish && row!.Status != IndicatorSetStatus.Published)
            {
                row.PublishAsFiled(resolutionId, now);
                published++;
            }
        }
        await db.SaveChangesAsync(cancel);
        return (added, published);
    }

    /// <summary>The first resolution the file names, which the sets rest on; each is recorded once.</summary>
    private async Task<int?> ResolutionAsync(AssessmentRound round, IndicatorSetDefinition set, CancellationToken cancel)
    {
        var known = await db.Resolutions.Where(r => r.RoundId == round.Id).ToListAsync(cancel);
        var resolutions = set.Resolutions
            .Select(r => known.Find(k => k.MeetingNumber == r.MeetingNumber && k.DecidedOn == r.Date) ?? db.Add(new Resolution
            {
                RoundId = round.Id, Body = r.Body, MeetingNumber = r.MeetingNumber, DecidedOn = r.Date, Text = r.Text,
            }).Entity)
            .ToList();
        await db.SaveChangesAsync(cancel);
        return resolutions.Count > 0 ? resolutions[0].Id : null;
    }

    private async Task AddCrosswalkAsync(Programme programme, List<IndicatorSetDefinition> sets, CancellationToken cancel)
    {
        var year = sets[0].YearBE;
        var known = await db.Crosswalk.Where(l => l.Programme == programme && l.ToYear == year).Select(l => new { l.ToCode, l.FromYear, l.FromCode }).ToListAsync(cancel);
        var links = sets.SelectMany(s => s.Indicators).SelectMany(i => i.Crosswalk.Select(l => (i.Code, Link: l))).Distinct();
        foreach (var (code, link) in links.Where(l => l.Link.YearBE < year))
        {
            if (link.Code is { } before && !known.Exists(k => k.ToCode == code && k.FromYear == link.YearBE && k.FromCode == before))
                db.Add(new CrosswalkRow { Programme = programme, FromYear = link.YearBE, FromCode = before, ToYear = year, ToCode = code, IsSame = link.IsSame });
        }
        await db.SaveChangesAsync(cancel);
    }

    private static IndicatorSetOutcome Refused(IReadOnlyList<SetProblem> problems) => new(problems, 0, false, [], 0, 0, 0);
}
