
namespace LocalStandards.Domain.Indicators.Formulas;

/// <summary>How a formula uses an item; decides which types of item fit.</summary>
internal enum NameUse
{
    Number,
    Count,
    NullTest,
}

internal readonly record struct NameReference(string Key, int Offset, NameUse Use);

/// <summary>
/// Recursive descent, loosest first: or, and, not, comparison, + -, * /, unary minus, primary.
/// Numbers and claims are told apart while parsing, so a parsed formula computes without type errors.
/// </summary>
internal sealed class FormulaParser(List<Token> tokens)
{
    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "==", "!="];

    private int at;
    private int depth;

    public List<NameReference> References { get; } = [];

    private Token Current => tokens[at];

    public FormulaNode ParseWhole()
    {
        var node = ParseOr();
        if (Current.Kind is not TokenKind.End)
        {
            throw new FormulaFault(Current.Offset, Current.Is(")")
                ? "มีวงเล็บปิดเกิน"
                : $"คาดว่าจบสูตรหรือมีเครื่องหมาย แต่พบ \"{Current.Text}\"");
        }

        return node.Kind is NodeKind.Null ? throw new FormulaFault(node.Offset, "null ใช้ได้กับ == และ != เท่านั้น") : node;
    }

    private FormulaNode ParseOr()
    {
        Deepen();
        var left = ParseAnd();
        while (Take("or") is { } or)
            left = new AndOrNode(or.Offset, false, Claim(left), Claim(ParseAnd()));

        depth--;
        return left;
    }

    private FormulaNode ParseAnd()
    {
        var left = ParseNot();
        while (Take("and") is { } and)
            left = new AndOrNode(and.Offset, true, Claim(left), Claim(ParseNot()));

        return left;
    }

    private FormulaNode ParseNot()
    {
        if (Take("not") is not { } not)
            return ParseComparison();

        Deepen();
        var operand = Claim(ParseNot());
        depth--;
        return new NotNode(not.Offset, operand);
    }

    private FormulaNode ParseComparison()
    {
        var left = ParseSum();
        if (TakeAny(Comparisons) is not { } symbol)
            return left;

        var right = ParseSum();
        if (Current.Kind is TokenKind.Symbol && Comparisons.Contains(Current.Text))
            throw new FormulaFault(Current.Offset, "เปรียบเทียบต่อกันไม่ได้ ให้แยกด้วย and");

        return left.Kind is NodeKind.Null || right.Kind is NodeKind.Null
            ? NullTest(symbol, left, right)
            : new ComparisonNode(symbol.Offset, symbol.Text, Number(left), Number(right));
    }

    private NullTestNode NullTest(Token symbol, FormulaNode left, FormulaNode right)
    {
        if (symbol.Text is not ("==" or "!="))
            throw new FormulaFault(symbol.Offset, "null ใช้ได้กับ == และ != เท่านั้น");

        var operand = left.Kind is NodeKind.Null ? right : left;
        if (operand.Kind is NodeKind.Claim)
            throw new FormulaFault(operand.Offset, "เทียบเงื่อนไขกับ null ไม่ได้");

        if (operand is ItemNode item)
        {
            var reference = References.FindLastIndex(reference => reference.Offset == item.Offset);
            References[reference] = References[reference] with { Use = NameUse.NullTest };
        }

        return new(symbol.Offset, operand, symbol.Text == "==");
    }

    private FormulaNode ParseSum()
    {
        var left = ParseProduct();
        while (TakeAny("+", "-") is { } sign)
            left = new ArithmeticNode(sign.Offset, sign.Text[0], Number(left), Number(ParseProduct()));

        return left;
    }

    private FormulaNode ParseProduct()
    {
        var left = ParseUnary();
        while (TakeAny("*", "/") is { } sign)
            left = new ArithmeticNode(sign.Offset, sign.Text[0], Number(left), Number(ParseUnary()));

        return left;
    }

    private FormulaNode ParseUnary()
    {
        if (Take("-") is not { } minus)
            return ParsePrimary();

        Deepen();
        var operand = Number(ParseUnary());
        depth--;
        return new NegationNode(minus.Offset, operand);
    }

    private FormulaNode ParsePrimary()
    {
        var token = Current;
        at++;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new NumberNode(token.Offset, token.Number);
            case TokenKind.Name when token.Text is "null":
                return new NullNode(token.Offset);
            case TokenKind.Name when token.Text is "count":
                return ParseCount(token);
            case TokenKind.Name when token.Text is "r":
                References.Add(new("r", token.Offset, NameUse.Number));
                return new ResultNode(token.Offset);
            case TokenKind.Name when token.Text is not ("and" or "or" or "not"):
                if (Current.Is("("))
                {
                    throw new FormulaFault(token.Offset, $"ไม่รู้จักฟังก์ชัน \"{token.Text}\" มีเพียง count");
                }

                References.Add(new(token.Text, token.Offset, NameUse.Number));
                return new ItemNode(token.Offset, token.Text);
            case TokenKind.Symbol when token.Text is "(":
                var inner = ParseOr();
                Expect(")", "ขาดวงเล็บปิด");
                return inner;
            case TokenKind.End:
                throw new FormulaFault(token.Offset, "สูตรจบก่อนครบ");
            default:
                throw new FormulaFault(token.Offset, $"คาดว่าเป็นตัวเลขหรือรหัสรายการ แต่พบ \"{token.Text}\"");
        }
    }

    private CountNode ParseCount(Token count)
    {
        Expect("(", "หลัง count ต้องเป็นวงเล็บเปิด");
        var item = Current;
        if (item.Kind is not TokenKind.Name || Formula.ReservedWords.Contains(item.Text))
            throw new FormulaFault(item.Offset, "ใน count( ) ต้องเป็นรหัสรายการ");

        at++;
        Expect(")", "ขาดวงเล็บปิดของ count");
        References.Add(new(item.Text, item.Offset, NameUse.Count));
        return new(count.Offset, item.Text);
    }

    private static FormulaNode Number(FormulaNode node) => node.Kind switch
    {
        NodeKind.Number => node,
        NodeKind.Null => throw new FormulaFault(node.Offset, "null ใช้ได้กับ == และ != เท่านั้น"),
        _ => throw new FormulaFault(node.Offset, "ตรงนี้ต้องเป็นตัวเลข แต่เป็นเงื่อนไข"),
    };

    private static FormulaNode Claim(FormulaNode node) => node.Kind switch
    {
        NodeKind.Claim => node,
        NodeKind.Null => throw new FormulaFault(node.Offset, "null ใช้ได้กับ == และ != เท่านั้น"),
        _ => throw new FormulaFault(node.Offset, "ตรงนี้ต้องเป็นเงื่อนไข แต่เป็นตัวเลข"),
    };

    private Token? Take(string text) => TakeAny(text);

    private Token? TakeAny(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (Current.Is(text))
                return tokens[at++];
        }

        return null;
    }

    private void Expect(string text, string message)
    {
        if (Take(text) is null)
            throw new FormulaFault(Current.Offset, message);
    }

    private void Deepen()
    {
        if (++depth > Formula.MaxDepth)
            throw new FormulaFault(Current.Offset, $"สูตรซ้อนกันเกิน {Formula.MaxDepth} ชั้น");
    }
}
