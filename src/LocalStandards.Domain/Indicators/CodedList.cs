using System.Runtime.CompilerServices;

namespace LocalStandards.Domain.Indicators;

/// <summary>Something the indicator file names by a code that is unique in its list.</summary>
public interface ICoded
{
    string Code { get; }
}

/// <summary>A <see cref="ValueList{T}"/> in file order that also finds its elements by code.</summary>
[CollectionBuilder(typeof(CodedList), nameof(CodedList.Create))]
public sealed class CodedList<T> : ValueList<T>
    where T : class, ICoded
{
    private readonly Dictionary<string, T> byCode;

    internal CodedList(T[] elements)
        : base(elements)
    {
        byCode = new(elements.Length, StringComparer.Ordinal);
        foreach (var element in elements)
            byCode.TryAdd(element.Code, element);
    }

    /// <summary>The element of that code; throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public T this[string code] => byCode[code];

    public T? Find(string code) => byCode.GetValueOrDefault(code);

    public bool Contains(string code) => byCode.ContainsKey(code);
}

/// <summary>Makes <see cref="CodedList{T}"/>; used by collection expressions.</summary>
public static class CodedList
{
    public static CodedList<T> Create<T>(ReadOnlySpan<T> elements)
        where T : class, ICoded => new(elements.ToArray());

    public static CodedList<T> ToCodedList<T>(this IEnumerable<T> elements)
        where T : class, ICoded => new(elements.ToArray());
}
