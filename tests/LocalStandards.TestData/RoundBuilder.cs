using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.TestData;

/// <summary>A round of the minimum standards whose windows are open for a month around <see cref="Around"/>.</summary>
public sealed record RoundBuilder(int Year)
{
    private Programme Programme { get; init; } = Programme.MinimumStandards;
    private IReadOnlyList<AuthorityType> Types { get; init; } = AuthorityTypes.All;
    private DateTimeOffset Opens { get; init; }
    private DateTimeOffset Closes { get; init; }

    public RoundBuilder Of(Programme programme) => this with { Programme = programme };

    public RoundBuilder For(params AuthorityType[] types) => this with { Types = types };

    /// <summary>Open for everybody a fortnight before that instant and one after it.</summary>
    public RoundBuilder Around(DateTimeOffset now) => Between(now.AddDays(-14), now.AddDays(14));

    /// <param name="closes">Exclusive; corrections end 30 days later and evidence is due after 60.</param>
    public RoundBuilder Between(DateTimeOffset opens, DateTimeOffset closes) => this with { Opens = opens, Closes = closes };

    public AssessmentRound Build()
    {
        if (Opens == default)
            throw new InvalidOperationException("A round needs its days: Around or Between.");
        var round = new AssessmentRound(Programme, Year, Year - 1, StandardLevel.Basic);
        foreach (var type in Types)
        {
            round.Open(new EntryWindow
            {
                Type = type, Opens = Opens, Closes = Closes, IsIllustrative = false,
                CorrectionCloses = Closes.AddDays(EntryWindow.CorrectionDays), EvidenceDue = Closes.AddDays(EntryWindow.EvidenceDays),
            });
        }
        return round;
    }
}
