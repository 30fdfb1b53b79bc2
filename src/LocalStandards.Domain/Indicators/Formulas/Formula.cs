
namespace LocalStandards.Domain.Indicators.Formulas;

/// <summary>
/// Arithmetic or a condition over item keys, parsed once. Computes in decimal and never throws: what divides by
/// zero, overflows or lacks an answer is null, "cannot be computed".
/// </summary>
/// <remarks>
/// Numbers, <c>+ - * /</c>, parentheses, unary minus, <c>&lt; &lt;= &gt; &gt;= == !=</c>, <c>and or not</c>,
/// <c>x == null</c>, <c>count(x)</c> (ticked options), and in rules <c>r</c> (the unrounded result).
/// Two formulas are equal when their texts are.
/// </remarks>
public sealed class Formula : IEquatable<Formula>
{
    public const int MaxLength = 1000;

    /// <summary>How deep parentheses, minus signs and <c>not</c> may nest: keeps hostile input off the stack.</summary>
    public const int MaxDepth = 50;

    /// <summary>What an item cannot be called.</summary>
    public static IReadOnlySet<string> ReservedWords { get; } = new HashSet<string>(StringComparer.Ordinal) { "and", "or", "not", "null", "count", "r" };

    private readonly FormulaNode root;
    private readonly List<NameReference> references;

    private Formula(string text, FormulaNode root, List<NameReference> references)
    {
        Text = text;
        this.root = root;
        this.references = references;
        Names = references.Where(reference => reference.Key != "r").Select(reference => reference.Key).Distinct(StringComparer.Ordinal).ToValueList();
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Whether it yields true or false rather than a number.</summary>
    public bool IsCondition => root.Kind is NodeKind.Claim;

    /// <summary>The item keys it uses, each once, in order of appearance.</summary>
    public ValueList<string> Names { get; }

    /// <summary>Parses; on failure <paramref name="error"/> is the first error with its position.</summary>
    public static bool TryParse(string text, out Formula? formula, out FormulaError? error)
    {
        formula = null;
        error = null;
        if (text.Length > MaxLength)
        {
            error = new(MaxLength, $"สูตรยาวเกิน {MaxLength} ตัวอักษร");
            return false;
        }

        try
        {
            var parser = new FormulaParser(FormulaTokens.Cut(text));
            var root = parser.ParseWhole();
            formula = new(text, root, parser.References);
            return true;
        }
        catch (FormulaFault fault)
        {
            error = fault.Error;
            return false;
        }
    }

    /// <summary>Parses a formula known to be right; throws <see cref="FormatException"/> with the position otherwise.</summary>
    public static Formula Parse(string text) =>
        TryParse(text, out var formula, out var error) ? formula! : throw new FormatException($"{error!.Offset}: {error.Message}");

    /// <summary>Every use of a name that the items do not bear: unknown, or of a type that cannot be used so.</summary>
    /// <param name="items">The items of the formula's indicator.</param>
    /// <param name="knowsResult">Whether <c>r</c> may be used, as in rules.</param>
    public IReadOnlyList<FormulaError> Check(CodedList<DataItem> items, bool knowsResult)
    {
        var errors = new List<FormulaError>();
        foreach (var (key, offset, use) in references)
        {
            var message = key == "r"
                ? knowsResult ? null : "r ใช้ได้เฉพาะในกฎตรวจสอบ"
                : items.Find(key) switch
                {
                    null => $"ไม่มีรายการ \"{key}\" ในตัวชี้วัดนี้",
                    { Type: not ItemType.Checklist } when use is NameUse.Count => $"count ใช้ได้กับรายการแบบทำเครื่องหมายเท่านั้น แต่ \"{key}\" ไม่ใช่",
                    { Type: ItemType.Checklist } when use is NameUse.Number => $"รายการ \"{key}\" เป็นแบบทำเครื่องหมาย ต้องใช้ count({key})",
                    { IsNumeric: false } when use is NameUse.Number => $"รายการ \"{key}\" ไม่ใช่ตัวเลข จึงคำนวณไม่ได้",
                    _ => null,
                };
            if (message is not null)
                errors.Add(new(offset, message));
        }

        return errors;
    }

    /// <summary>The number; null when it cannot be computed, and for a condition.</summary>
    public decimal? Compute(IReadOnlyDictionary<string, AnswerValue> answers, decimal? result = null) =>
        root.Number(new(answers, result)) is { } number ? DecimalNoise.Off(number) : null;

    /// <summary>Whether the condition holds; null when it cannot be told, and for a number.</summary>
    public bool? Holds(IReadOnlyDictionary<string, AnswerValue> answers, decimal? result = null) => root.Claim(new(answers, result));

    /// <summary>Every division: the place of its sign and what is divided by, in the order of the text.</summary>
    internal IEnumerable<(int Offset, FormulaNode Divisor)> Divisions => Whole(root)
        .OfType<ArithmeticNode>()
        .Where(node => node.Divisor is not null)
        .Select(node => (node.Offset, node.Divisor!))
        .OrderBy(division => division.Offset);

    /// <summary>Adds the items that are certainly not zero when this condition is false.</summary>
    internal void AddItemsNotZeroUnless(ISet<string> keys)
    {
        // A false "x or y" means that both are false; of a false "x and y" it is not known which one is.
        var open = new Stack<FormulaNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node is ComparisonNode { ItemNotZeroUnless: { } key })
            {
                keys.Add(key);
            }
            else if (node is AndOrNode { IsAnd: false })
            {
                foreach (var part in node.Parts)
                    open.Push(part);
            }
        }
    }

    private static IEnumerable<FormulaNode> Whole(FormulaNode node)
    {
        var open = new Stack<FormulaNode>([node]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var part in next.Parts)
                open.Push(part);
        }
    }

    public bool Equals(Formula? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Formula);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;
}
