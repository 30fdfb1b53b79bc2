using System.Text;
using System.Text.Json;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LocalStandards.Data.Indicators;

/// <summary>What the authorities of one tier would come to.</summary>
/// <param name="Tier">Null for those without one.</param>
/// <param name="Assessed">Those whose answers give a result now; who has no such service is not among them.</param>
/// <param name="MetBefore">How many reached the standard as it was, by their results.</param>
/// <param name="Met">How many would reach it as proposed.</param>
public sealed record SimulatedTier(string? Tier, int Assessed, int MetBefore, int Met);

/// <param name="Authorities">All that submitted.</param>
public sealed record Simulation(int Year, int Authorities, IReadOnlyList<SimulatedTier> Tiers);

/// <summary>
/// Holds an earlier round's real answers of one type against an indicator as it is proposed. What of the answers concerns
/// the indicator is kept for a few minutes, so that trying another value does not read thousands of documents again.
/// </summary>
public sealed class SimulateIndicator(AppDbContext db, IMemoryCache cache)
{
    // In bytes, roughly: the cache is bounded by them.
    private const int AnswerSize = 300;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    /// <param name="roundId">The earlier round.</param>
    /// <param name="code">The indicator's then.</param>
    /// <param name="proposed">As it would be; its items answer to the keys they had.</param>
    public async Task<Simulation> RunAsync(int roundId, int year, AuthorityType type, string code, Indicator proposed, CancellationToken cancel)
    {
        var given = await GivenAsync(roundId, type, code, cancel);
        var tiers = given.GroupBy(g => g.Tier)
            .Select(tier =>
            {
                var (assessed, metBefore, met) = (0, 0, 0);
                foreach (var answers in tier)
                {
                    var now = Band(proposed, type, answers);
                    if (now is null or ResultBand.NoService)
                        continue;
                    assessed++;
                    met += IsMet(now) ? 1 : 0;
                    metBefore += IsMet(answers.Band) ? 1 : 0;
                }
                return new SimulatedTier(tier.Key, assessed, metBefore, met);
            })
            .OrderBy(t => t.Tier, StringComparer.Ordinal)
            .ToList();
        return new Simulation(year, given.Count, tiers);
    }

    private static bool IsMet(ResultBand? band) => band is ResultBand.Above or ResultBand.Meets;

    private static ResultBand? Band(Indicator indicator, AuthorityType type, Given given) =>
        indicator.Assess(type, given.Tier, new AnswerSheet(given.Fields).For(indicator with { Code = given.Code })).Band;

    private async Task<IReadOnlyList<Given>> GivenAsync(int roundId, AuthorityType type, string code, CancellationToken cancel)
    {
        if (cache.TryGetValue((nameof(SimulateIndicator), roundId, type, code), out IReadOnlyList<Given>? kept))
            return kept!;
        var documents = (
            from o in db.Obligations
            where o.RoundId == roundId && o.Type == type
            join s in db.Submissions on o.Id equals s.ObligationId
            where s.Status.CountsAsSubmitted()
            join v in db.SubmissionVersions on new { s.ObligationId, Number = s.Version } equals new { v.ObligationId, v.Number }
            select new
            {
                o.Tier, v.AnswersDocument,
                Band = v.Results.Where(r => r.IndicatorCode == code).Select(r => r.Band).FirstOrDefault(),
            }).AsNoTracking().AsAsyncEnumerable();
        var given = new List<Given>();
        await foreach (var document in documents.WithCancellation(cancel))
            given.Add(new Given(document.Tier, code, Fields(document.AnswersDocument, code), document.Band));
        return cache.Set((nameof(SimulateIndicator), roundId, type, code), given, new MemoryCacheEntryOptions
        {
            Size = AnswerSize * (1 + given.Count), AbsoluteExpirationRelativeToNow = KeptFor,
        });
    }

    /// <summary>The indicator's fields of a frozen document, without reading the rest of it into memory.</summary>
    private static Dictionary<string, string> Fields(string document, string code)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var prefix = Encoding.UTF8.GetBytes(code + ".");
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(document));
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
                continue;
            var isOurs = json.ValueSpan.StartsWith(prefix);
            var name = isOurs ? json.GetString()! : "";
            json.Read();
            if (isOurs)
                fields[name] = json.GetString() ?? "";
        }
        return fields;
    }

    /// <param name="Band">What it came to when it was submitted.</param>
    private sealed record Given(string? Tier, string Code, Dictionary<string, string> Fields, ResultBand? Band);
}
