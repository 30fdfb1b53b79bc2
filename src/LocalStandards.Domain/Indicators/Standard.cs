using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Domain.Indicators;

public enum StandardOperator
{
    AtLeast = 1,
    AtMost,
    Exactly,
    MoreThan,
    LessThan,
}

/// <summary>The target a result is held against.</summary>
public sealed record Standard
{
    /// <summary>The types it is for; empty means every type that has none of its own (<c>*</c> in the file).</summary>
    public ValueList<AuthorityType> Types { get; init; } = [];

    /// <summary>The tier (สามัญ …) it is for; null means every tier that has none of its own.</summary>
    public string? Tier { get; init; }

    public required StandardOperator Operator { get; init; }

    public required decimal Value { get; init; }

    /// <summary>From where a result counts as above the target; null means anything better than <see cref="Value"/>.</summary>
    public decimal? AboveFrom { get; init; }

    public string? Unit { get; init; }

    /// <summary>The operator as written: <c>&gt;=</c>.</summary>
    public string Symbol => FileCodes.Operators.CodeOf(Operator);

    /// <summary>Whether the operator fits the direction: "at most" is no standard where more is better.</summary>
    public bool Agrees(Direction direction) => direction switch
    {
        Direction.HigherIsBetter => Operator is not (StandardOperator.AtMost or StandardOperator.LessThan),
        Direction.LowerIsBetter => Operator is not (StandardOperator.AtLeast or StandardOperator.MoreThan),
        _ => true,
    };

    /// <summary>Which result an unrounded value earns. "Exactly" knows no better than met.</summary>
    public ResultBand BandOf(decimal value)
    {
        var isMet = Operator switch
        {
            StandardOperator.AtLeast => value >= Value,
            StandardOperator.AtMost => value <= Value,
            StandardOperator.MoreThan => value > Value,
            StandardOperator.LessThan => value < Value,
            _ => value == Value,
        };
        if (!isMet)
            return ResultBand.FutureDevelopment;

        var isAbove = Operator switch
        {
            StandardOperator.AtLeast or StandardOperator.MoreThan => AboveFrom is { } from ? value >= from : value > Value,
            StandardOperator.AtMost or StandardOperator.LessThan => AboveFrom is { } from ? value <= from : value < Value,
            _ => false,
        };
        return isAbove ? ResultBand.Above : ResultBand.Meets;
    }
}
