namespace LocalStandards.Domain.Indicators.Formulas;

/// <summary>The range of a part of a formula; a bound that is null does not limit it.</summary>
/// <param name="IsNeverZero">Known not to be zero, though the bounds allow it.</param>
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
        // A divisor near zero leaves the quotient unbounded.
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
            return Unbounded(left, right);

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

    /// <summary>The sign of a product or quotient follows from those of its parts, even where its size is unbounded.</summary>
    private static NumberRange Unbounded(NumberRange left, NumberRange right) => (left.Sign, right.Sign) switch
    {
        (0, _) or (_, 0) => Any,
        var (a, b) => a == b ? new(0, null) : new(null, 0),
    };

    private int Sign => Low >= 0 ? 1 : High <= 0 ? -1 : 0;
}
