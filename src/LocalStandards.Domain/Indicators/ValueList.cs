using System.Collections;
using System.Runtime.CompilerServices;

namespace LocalStandards.Domain.Indicators;

/// <summary>An immutable list that equals another list with equal elements, so that records holding lists compare by value.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] elements;

    internal ValueList(T[] elements) => this.elements = elements;

    public int Count => elements.Length;

    public T this[int index] => elements[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => elements.GetEnumerator();

    public bool Equals(ValueList<T>? other) => other is not null && elements.AsSpan().SequenceEqual(other.elements);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var element in elements)
            hash.Add(element);

        return hash.ToHashCode();
    }
}

/// <summary>Makes <see cref="ValueList{T}"/>; used by collection expressions.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> elements) => new(elements.ToArray());

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> elements) => new(elements.ToArray());
}
