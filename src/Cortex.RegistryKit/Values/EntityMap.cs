using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Cortex.RegistryKit;

/// <summary>
/// The entities of a kind that is named by the keys of a map, in the order of the file. Immutable; equals another one with
/// equal entities under the same names, in any order.
/// </summary>
/// <typeparam name="TName">The type of the names.</typeparam>
/// <typeparam name="TEntity">The type of the entities.</typeparam>
public sealed class EntityMap<TName, TEntity> : IReadOnlyDictionary<TName, TEntity>, IEquatable<EntityMap<TName, TEntity>>
    where TName : struct, IEquatable<TName>
    where TEntity : class
{
    private readonly Dictionary<TName, TEntity> entities;

    /// <summary>Makes a map.</summary>
    /// <param name="entities">Names and entities; of a repeated name the last one counts.</param>
    public EntityMap(IEnumerable<KeyValuePair<TName, TEntity>> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);

        this.entities = [];
        foreach (var (name, entity) in entities) this.entities[name] = entity;
    }

    /// <summary>A map without entities.</summary>
    public static EntityMap<TName, TEntity> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => entities.Count;

    /// <summary>The names, in the order of the file.</summary>
    public IEnumerable<TName> Keys => entities.Keys;

    /// <summary>The entities, in the order of the file.</summary>
    public IEnumerable<TEntity> Values => entities.Values;

    /// <inheritdoc/>
    public TEntity this[TName key] => entities[key];

    /// <summary>Finds the entity of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The entity, or null.</returns>
    public TEntity? Find(TName name) => entities.GetValueOrDefault(name);

    /// <inheritdoc/>
    public bool ContainsKey(TName key) => entities.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(TName key, [MaybeNullWhen(false)] out TEntity value) => entities.TryGetValue(key, out value);

    /// <summary>This map with an entity added, or put in place of the one that has its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="entity">The entity.</param>
    public EntityMap<TName, TEntity> With(TName name, TEntity entity) => new(entities.Append(new(name, entity)));

    /// <summary>This map without the entity of a name.</summary>
    /// <param name="name">The name.</param>
    public EntityMap<TName, TEntity> Without(TName name) => new(entities.Where(entry => !entry.Key.Equals(name)));

    /// <inheritdoc/>
    public bool Equals(EntityMap<TName, TEntity>? other) =>
        other is not null && Count == other.Count && entities.All(entry => other.entities.TryGetValue(entry.Key, out var entity) && entity.Equals(entry.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EntityMap<TName, TEntity>);

    /// <inheritdoc/>
    public override int GetHashCode() => entities.Aggregate(Count, (hash, entry) => hash ^ HashCode.Combine(entry.Key, entry.Value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TName, TEntity>> GetEnumerator() => entities.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entities.GetEnumerator();

    /// <summary>The names, for people.</summary>
    public override string ToString() => $"[{string.Join(", ", entities.Keys)}]";
}
