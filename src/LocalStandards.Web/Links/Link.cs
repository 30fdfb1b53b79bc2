using System.Globalization;
using System.Runtime.CompilerServices;

namespace LocalStandards.Web.Links;

/// <summary>How an address of the portal is written: what is put into it is escaped, and its numbers read alike in every language.</summary>
public static class Link
{
    /// <summary>An address without a query.</summary>
    public static string To(AddressText address) => address.Written();

    /// <summary>An address with a query; what is null or empty is left out.</summary>
    public static string With(string address, params ReadOnlySpan<(string Key, object? Value)> query)
    {
        foreach (var (key, value) in query)
            address = And(address, key, Convert.ToString(value, CultureInfo.InvariantCulture));
        return address;
    }

    /// <summary>An address with filters, each as often as it stands among them.</summary>
    public static string With(string address, IEnumerable<KeyValuePair<string, string?>> query)
    {
        foreach (var (key, value) in query)
            address = And(address, key, value);
        return address;
    }

    /// <summary>The number of a list's page as its address has it: the first is the list itself.</summary>
    internal static int? Page(int number) => number == 1 ? null : number;

    private static string And(string address, string key, string? value) =>
        string.IsNullOrEmpty(value) ? address : $"{address}{(address.Contains('?') ? '&' : '?')}{key}={Uri.EscapeDataString(value)}";
}

/// <summary>An address as an interpolated string.</summary>
[InterpolatedStringHandler]
public ref struct AddressText(int literals, int holes)
{
    private DefaultInterpolatedStringHandler text = new(literals, holes, CultureInfo.InvariantCulture);

    public void AppendLiteral(string part) => text.AppendLiteral(part);

    public void AppendFormatted(string? part) => text.AppendLiteral(Uri.EscapeDataString(part ?? ""));

    public void AppendFormatted(int part, string? format = null) => text.AppendFormatted(part, format);

    public void AppendFormatted(DateOnly part, string? format) => text.AppendFormatted(part, format);

    internal string Written() => text.ToStringAndClear();
}
