namespace LocalStandards.Domain.Indicators.Formulas;

/// <summary>Between what a part of a formula can lie; null is without bound.</summary>
/// <param name="IsNeverZero">Known otherwise than by the bounds.</param>
internal readonly record struct NumberRange(decimal? Low, decimal? High, bool IsNeverZero = false)
{
    public static NumberRange Any { get; }

    public bool CanBeZero => !IsNeverZero && Low is null or <= 0 && High is null or >= 0;

    public static NumberRange Of(decimal number) => new(number, number);

    public static NumberRange operator -(NumberRange range) => new(-range.High, -range.Low, range.IsNeverZero);

    public static NumberRange operator +(NumberRange left, NumberRange right) =>
        new(Sum(left.Low, right.Low), Sum(left.High, right.High));

    public static NumberRange operator -(NumberRange left, NumberRange right) => left + -right;

    public static NumberRange operator *(NumberRange left, NumberRange right) =>
        Corners(left, right, (a, b) => a * b) with { IsNeverZero = !left.CanBeZero && !right.CanBeZero };

    public static NumberRange operator /(NumberRange left, NumberRange right) =>
        // A divisor that may be nearly zero makes anything of the quotient.
        (right.Low > 0 || right.High < 0 ? Corners(left, right, (a, b) => a / b) : Any) with { IsNeverZero = !left.CanBeZero };

    private static decimal? Sum(decimal? a, decimal? b)
    {
        try
        {
            return a + b;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static NumberRange Corners(NumberRange left, NumberRange right, Func<decimal, decimal, decimal> compute)
    {
        if (left.Low is not { } a || left.High is not { } b || right.Low is not { } c || right.High is not { } d)
        {
            return Unbounded(left, right);
        }

        try
        {
            decimal[] corners = [compute(a, c), compute(a, d), compute(b, c), compute(b, d)];
            return new(corners.Min(), corners.Max());
        }
        catch (OverflowException)
        {
            return Unbounded(left, right);
        }
    }

    /// <summary>Of a product or quotient at least the sign is known when those of its parts are.</summary>
    private static NumberRange Unbounded(NumberRange left, NumberRange right) => (left.Sign, right.Sign) switch
    {
        (0, _) or (_, 0) => Any,
        var (a, b) => a == b ? new(0, null) : new(null, 0),
    };

    private int Sign => Low >= 0 ? 1 : High <= 0 ? -1 : 0;
}
