using System.Collections;

namespace Cortex.RegistryKit.Emission.Constants;

/// <summary>An immutable list that equals another one with equal elements, so that a compiler's pipeline can tell that nothing changed.</summary>
/// <remarks>A class, as all that goes through the pipeline should be: each structure in it has the runtime compile the compiler's own tables anew, in every build.</remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[] items;

    /// <summary>Takes the elements.</summary>
    /// <param name="items">The elements, which are copied.</param>
    public EquatableArray(IEnumerable<T> items) => this.items = [.. items];

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T>? other) => other is not null && items.SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableArray<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Aggregate(17, (hash, item) => unchecked((hash * 31) + item.GetHashCode()));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
