using System.Collections;
using System.Runtime.CompilerServices;

namespace Cortex.RegistryKit;

/// <summary>
/// The entities of a kind, in the order of the file, with an index by id. Immutable; equals another one with equal entities
/// in the same order.
/// </summary>
/// <remarks>Ids may repeat, as they may in a file; the first entity of an id is the one that counts.</remarks>
/// <typeparam name="TId">The type of the ids.</typeparam>
/// <typeparam name="TEntity">The type of the entities.</typeparam>
[CollectionBuilder(typeof(EntityList), nameof(EntityList.Create))]
public sealed class EntityList<TId, TEntity> : IReadOnlyList<TEntity>, IEquatable<EntityList<TId, TEntity>>
    where TId : struct, IEquatable<TId>
    where TEntity : class, IEntity<TId>
{
    private const int SearchedOneByOne = 8;

    private readonly TEntity[] entities;
    private Dictionary<TId, TEntity>? index;

    internal EntityList(TEntity[] entities) => this.entities = entities;

    /// <summary>A list without entities.</summary>
    public static EntityList<TId, TEntity> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => entities.Length;

    /// <inheritdoc/>
    public TEntity this[int index] => entities[index];

    /// <summary>The entity of an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public TEntity this[TId id] => Find(id) ?? throw new KeyNotFoundException($"There is no entry with the id '{id}'.");

    /// <summary>Finds the entity of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The entity, or null.</returns>
    public TEntity? Find(TId id)
    {
        if (entities.Length > SearchedOneByOne) return (index ??= MakeIndex()).GetValueOrDefault(id);

        foreach (var entity in entities)
        {
            if (entity.Id.Equals(id)) return entity;
        }

        return null;
    }

    /// <summary>Whether there is an entity of an id.</summary>
    /// <param name="id">The id.</param>
    public bool Contains(TId id) => Find(id) is not null;

    /// <inheritdoc/>
    public bool Equals(EntityList<TId, TEntity>? other) => other is not null && entities.AsSpan().SequenceEqual(other.entities, EqualityComparer<TEntity>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EntityList<TId, TEntity>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var entity in entities) hash.Add(entity);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<TEntity> GetEnumerator() => ((IEnumerable<TEntity>)entities).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entities.GetEnumerator();

    /// <summary>The ids, for people.</summary>
    public override string ToString() => $"[{string.Join(", ", entities.Select(entity => entity.Id))}]";

    private Dictionary<TId, TEntity> MakeIndex()
    {
        var made = new Dictionary<TId, TEntity>(entities.Length);
        foreach (var entity in entities) made.TryAdd(entity.Id, entity);
        return made;
    }
}

/// <summary>Makes lists of entities; what a collection expression calls.</summary>
public static class EntityList
{
    /// <summary>Makes a list.</summary>
    /// <param name="entities">The entities, which are copied.</param>
    /// <typeparam name="TId">The type of the ids.</typeparam>
    /// <typeparam name="TEntity">The type of the entities.</typeparam>
    public static EntityList<TId, TEntity> Create<TId, TEntity>(ReadOnlySpan<TEntity> entities)
        where TId : struct, IEquatable<TId>
        where TEntity : class, IEntity<TId> => entities.IsEmpty ? EntityList<TId, TEntity>.Empty : new(entities.ToArray());
}
