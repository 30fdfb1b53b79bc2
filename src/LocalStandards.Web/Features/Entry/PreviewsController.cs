using LocalStandards.Data;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Frame.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>A set in any state exactly as a recorder of its type will see it, under the name of an invented authority. Nothing is stored.</summary>
[Route("indicator-sets/{year}/{type}/preview")]
public sealed class PreviewsController(AppDbContext db, IStringLocalizer<Words> words) : Controller
{
    /// <param name="form">The first when left out.</param>
    /// <param name="version">The newest when left out.</param>
    [HttpGet("{form?}")]
    [Authorize(Policies.ReadSets)]
    public async Task<IActionResult> Show(string year, string type, string? form, int? version, CancellationToken cancel)
    {
        // A version that is no number is none.
        if (!ModelState.IsValid || AuthorityTypes.Parse(type.Replace('-', '_')) is not { } known)
            return NotFound();
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == year, cancel);
        var row = round is null ? null : await db.IndicatorSets.AsNoTracking()
            .Where(s => s.RoundId == round.Id && s.Type == known && (version == null || s.Version == version))
            .OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancel);
        if (row is null)
            return NotFound();
        // Not of those that are kept: a draft is written to.
        var set = IndicatorSetReader.ReadOne(row.Document);
        var definition = form is not null ? set.Forms.Find(form) : set.Forms.Count > 0 ? set.Forms[0] : null;
        if (definition is null)
            return NotFound();
        return View("Preview", new PreviewPage(
            Page(round!, row.Id, set, definition), known, row.Version, row.Status == IndicatorSetStatus.Published));
    }

    private EntryPage Page(AssessmentRound round, int setId, IndicatorSetDefinition set, FormDefinition definition)
    {
        var entry = new EntryContext(Invented(round.Id, setId, set), round, set, new Dictionary<string, decimal>());
        var cards = new IndicatorCards(entry, AnswerSheet.Empty, new Dictionary<string, string>(), [], [], words);
        return new EntryPage(
            round.Code, definition.Code, FormTitles.Of(set, definition), EntryPages.AreaNames(set, definition), entry.Obligation.ShortName,
            set.Status == DataStatus.Sample, set.Assess(definition, AnswerSheet.Empty, entry.Obligation.Tier).Progress,
            [.. set.IndicatorsOf(definition).Select(cards.Of)], FormList.Of(set, null, definition.Code),
            CanFill: true, WhyNot: null, new SaveState(null, null), new VerificationState(null, null, null, false), UserId: 0)
        {
            IsPreview = true,
            SetVersion = set.Version,
        };
    }

    /// <summary>An authority of the type that is nobody's, of the first tier that has standards of its own.</summary>
    private static Obligation Invented(int roundId, int setId, IndicatorSetDefinition set)
    {
        var tier = set.Indicators.SelectMany(i => i.Standards).FirstOrDefault(s => s.Tier is not null)?.Tier;
        var authority = LocalAuthority.Register(
            "0000000", new AuthorityParticulars("", "ตัวอย่าง", set.AuthorityType, 0, 0, tier, null, null, null, null), default);
        return Obligation.For(authority, "ตัวอย่าง", "ตัวอย่าง", roundId, setId);
    }
}

public sealed record PreviewPage(EntryPage Form, AuthorityType Type, int Version, bool IsPublished)
{
    public string AddressOf(string form) => EntryLinks.Preview(Form.Year, Type, Version, form);
}
