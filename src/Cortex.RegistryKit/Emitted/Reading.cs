using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Reads lists and maps.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Reading
{
    /// <summary>Reads a list of texts.</summary>
    /// <param name="json">Where it is.</param>
    /// <returns>The list; the default where the value is none, or an element of it is no text.</returns>
    public static EquatableList<string> Texts(ref JsonCursor json) => Values(ref json, static (ref JsonCursor element) => element.ReadSharedText(), isEveryOneNeeded: true);

    /// <summary>Reads a list of values.</summary>
    /// <param name="json">Where it is.</param>
    /// <param name="read">Reads an element.</param>
    /// <param name="isEveryOneNeeded">Whether an element that cannot be used costs the whole list; else it is passed over.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The list; the default where the value is none.</returns>
    public static EquatableList<T> Values<T>(ref JsonCursor json, ValueReader<T> read, bool isEveryOneNeeded)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);

        if (!json.BeginArray()) return default;

        var isSound = true;
        var values = new List<T>();
        while (json.NextElement())
        {
            if (read(ref json) is T value) values.Add(value);
            else isSound = false;
        }

        return isSound || !isEveryOneNeeded ? new EquatableList<T>([.. values]) : default;
    }

    /// <summary>Reads a list of numbers, truth values, or anything else that becomes no object.</summary>
    /// <param name="json">Where it is.</param>
    /// <param name="read">Reads an element.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The list; the default where the value is none, or an element of it cannot be used.</returns>
    public static EquatableList<T> Scalars<T>(ref JsonCursor json, ScalarReader<T> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);

        if (!json.BeginArray()) return default;

        var isSound = true;
        var values = new List<T>();
        while (json.NextElement())
        {
            if (read(ref json) is { } value) values.Add(value);
            else isSound = false;
        }

        return isSound ? new EquatableList<T>([.. values]) : default;
    }

    /// <summary>Reads a map. An entry that cannot be used is kept as it is spelled.</summary>
    /// <param name="json">Where it is.</param>
    /// <param name="read">Reads a value.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <returns>The map; the default where the value is none.</returns>
    public static EquatableMap<T> Map<T>(ref JsonCursor json, ValueReader<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);

        if (!json.BeginObject()) return default;

        var entries = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        UnknownPropertiesBuilder unknown = default;
        while (json.NextProperty())
        {
            var entry = json;
            if (read(ref json) is T value) entries[entry.Name] = value;
            else unknown.Add(ref entry);
        }

        return new EquatableMap<T>(entries, unknown.Build().Without(entries.ContainsKey));
    }

    /// <summary>Reads a list of entities, passing over those that cannot be used.</summary>
    /// <param name="json">Where it is.</param>
    /// <param name="read">Reads an entity.</param>
    /// <typeparam name="TId">The type of the ids.</typeparam>
    /// <typeparam name="TEntity">The type of the entities.</typeparam>
    /// <returns>The list; null where the value is none.</returns>
    public static EntityList<TId, TEntity>? Entities<TId, TEntity>(ref JsonCursor json, ValueReader<TEntity> read)
        where TId : struct, IEquatable<TId>
        where TEntity : class, IEntity<TId>
    {
        ArgumentNullException.ThrowIfNull(read);

        if (!json.BeginArray()) return null;

        var entities = new List<TEntity>();
        while (json.NextElement())
        {
            if (read(ref json) is TEntity entity) entities.Add(entity);
        }

        return entities.Count == 0 ? EntityList<TId, TEntity>.Empty : new EntityList<TId, TEntity>([.. entities]);
    }

    /// <summary>Reads a map of entities, passing over those that cannot be used.</summary>
    /// <param name="json">Where it is.</param>
    /// <param name="name">Makes a name.</param>
    /// <param name="read">Reads an entity.</param>
    /// <typeparam name="TName">The type of the names.</typeparam>
    /// <typeparam name="TEntity">The type of the entities.</typeparam>
    /// <returns>The map; null where the value is none.</returns>
    public static EntityMap<TName, TEntity>? EntityMap<TName, TEntity>(ref JsonCursor json, Func<string, TName> name, ValueReader<TEntity> read)
        where TName : struct, IEquatable<TName>
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(read);

        if (!json.BeginObject()) return null;

        var entities = new List<KeyValuePair<TName, TEntity>>();
        while (json.NextProperty())
        {
            var key = name(json.Name);
            if (read(ref json) is TEntity entity) entities.Add(new(key, entity));
        }

        return new EntityMap<TName, TEntity>(entities);
    }
}
