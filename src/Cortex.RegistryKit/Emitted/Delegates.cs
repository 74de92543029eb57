using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Tests a value and passes over it. After a no, the cursor may stand anywhere.</summary>
/// <param name="json">Where the value is.</param>
/// <param name="scope">Takes the ids and references.</param>
/// <returns>Whether the value is what the schema says.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool ShapeTest(ref JsonCursor json, RelationScope scope);

/// <summary>Reads a value.</summary>
/// <param name="json">Where it is.</param>
/// <typeparam name="T">What it becomes.</typeparam>
/// <returns>The value; null where it cannot be used.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T? ValueReader<out T>(ref JsonCursor json);

/// <summary>Reads a value that becomes no object.</summary>
/// <param name="json">Where it is.</param>
/// <typeparam name="T">What it becomes.</typeparam>
/// <returns>The value; null where it cannot be used.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T? ScalarReader<T>(ref JsonCursor json)
    where T : struct;

/// <summary>Whether an entity that a reference leads to exists without an entry.</summary>
/// <param name="kind">The kind of entity.</param>
/// <param name="id">Its id, in UTF-8.</param>
/// <param name="scope">Knows which sections the file has.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool KnownTest(int kind, ReadOnlySpan<byte> id, RelationScope scope);
