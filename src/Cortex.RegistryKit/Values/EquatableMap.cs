using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Cortex.RegistryKit;

/// <summary>An immutable map that keeps the order of the file, and equals another one with equal values under the same names, in any order.</summary>
/// <remarks>The default is an empty map that stands for an absent one: a writer leaves it out.</remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public readonly struct EquatableMap<T> : IReadOnlyDictionary<string, T>, IEquatable<EquatableMap<T>>
    where T : class
{
    private static readonly OrderedDictionary<string, T> None = new(StringComparer.Ordinal);

    private readonly OrderedDictionary<string, T>? entries;
    private readonly UnknownProperties? unknown;

    /// <summary>Makes a map.</summary>
    /// <param name="entries">Names and values; of a repeated name the last value counts.</param>
    public EquatableMap(IEnumerable<KeyValuePair<string, T>> entries)
        : this(Ordered(entries ?? throw new ArgumentNullException(nameof(entries))), UnknownProperties.None)
    {
    }

    internal EquatableMap(OrderedDictionary<string, T> entries, UnknownProperties unknown)
    {
        this.entries = entries;
        this.unknown = unknown;
    }

    /// <summary>Whether this is the default, which stands for no map at all.</summary>
    public bool IsDefault => entries is null;

    /// <summary>The entries that are not of the type that the schema asks for, as they are spelled. They are kept and written back.</summary>
    public UnknownProperties Unknown => unknown ?? UnknownProperties.None;

    /// <inheritdoc/>
    public int Count => Entries.Count;

    /// <summary>The names, in the order of the file.</summary>
    public IEnumerable<string> Keys => Entries.Keys;

    /// <summary>The values, in the order of the file.</summary>
    public IEnumerable<T> Values => Entries.Values;

    private OrderedDictionary<string, T> Entries => entries ?? None;

    /// <inheritdoc/>
    public T this[string key] => Entries[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => Entries.TryGetValue(key, out value);

    /// <summary>This map with a value added, or put in place of the one that has its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public EquatableMap<T> With(string name, T value) => new(Ordered(Entries.Append(new(name, value))), Unknown.Without(other => other == name));

    /// <summary>This map without the value of a name.</summary>
    /// <param name="name">The name.</param>
    public EquatableMap<T> Without(string name) => new(Ordered(Entries.Where(entry => entry.Key != name)), Unknown.Without(other => other == name));

    /// <inheritdoc/>
    public bool Equals(EquatableMap<T> other)
    {
        if (Count != other.Count || !Unknown.Equals(other.Unknown)) return false;
        foreach (var (name, value) in Entries)
        {
            if (!other.Entries.TryGetValue(name, out var theirs) || !value.Equals(theirs)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableMap<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.Aggregate(Unknown.GetHashCode(), (hash, entry) => hash ^ HashCode.Combine(entry.Key, entry.Value));

    /// <summary>Whether both have equal values under the same names.</summary>
    public static bool operator ==(EquatableMap<T> left, EquatableMap<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(EquatableMap<T> left, EquatableMap<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => Entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Entries.GetEnumerator();

    /// <summary>The names, for people.</summary>
    public override string ToString() => $"[{string.Join(", ", Keys)}]";

    private static OrderedDictionary<string, T> Ordered(IEnumerable<KeyValuePair<string, T>> entries)
    {
        var ordered = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, value) in entries) ordered[name] = value;
        return ordered;
    }
}
