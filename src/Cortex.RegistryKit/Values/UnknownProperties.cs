using System.Diagnostics.CodeAnalysis;

namespace Cortex.RegistryKit;

/// <summary>The properties of an object that its schema does not know, as they are spelled in the file. They are kept and written back.</summary>
public sealed class UnknownProperties : IEquatable<UnknownProperties>
{
    private readonly (string Name, ReadOnlyMemory<byte> Json)[] properties;

    internal UnknownProperties((string Name, ReadOnlyMemory<byte> Json)[] properties) => this.properties = properties;

    /// <summary>No unknown properties.</summary>
    public static UnknownProperties None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => properties.Length;

    /// <summary>Their names, in the order of the file.</summary>
    public IEnumerable<string> Names => properties.Select(property => property.Name);

    /// <summary>Finds the value of a property.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="json">Its JSON text in UTF-8; may be a secret, for all that is known.</param>
    /// <returns>Whether there is such a property.</returns>
    public bool TryGet(string name, [MaybeNullWhen(false)] out ReadOnlyMemory<byte> json)
    {
        foreach (var property in properties)
        {
            if (property.Name != name) continue;
            json = property.Json;
            return true;
        }

        json = default;
        return false;
    }

    internal UnknownProperties Without(Predicate<string> isGone) => Array.Exists(properties, property => isGone(property.Name)) ? new UnknownProperties([.. properties.Where(property => !isGone(property.Name))]) : this;

    internal ReadOnlySpan<(string Name, ReadOnlyMemory<byte> Json)> AsSpan() => properties;

    /// <inheritdoc/>
    public bool Equals(UnknownProperties? other)
    {
        if (other is null || Count != other.Count) return false;
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i].Name != other.properties[i].Name || !properties[i].Json.Span.SequenceEqual(other.properties[i].Json.Span)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownProperties);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, json) in properties)
        {
            hash.Add(name);
            hash.AddBytes(json.Span);
        }

        return hash.ToHashCode();
    }

    /// <summary>The names; never a value.</summary>
    public override string ToString() => $"[{string.Join(", ", Names)}]";
}
