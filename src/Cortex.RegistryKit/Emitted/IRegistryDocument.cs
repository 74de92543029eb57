using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>What is emitted for the root of a schema, so that files, homes and snapshots work with every schema.</summary>
/// <typeparam name="TSelf">The root record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRegistryDocument<TSelf> : IEquatable<TSelf>
    where TSelf : class, IRegistryDocument<TSelf>
{
    /// <summary>The schema.</summary>
    static abstract SchemaText Schema { get; }

    /// <summary>The content of a new file: the schema's constants and back-fills.</summary>
    static abstract TSelf Empty { get; }

    /// <summary>Reads a file, passing over what is unsound.</summary>
    /// <param name="utf8">The file, without a byte order mark.</param>
    /// <returns>The content; null where the text is not such a file at all.</returns>
    static abstract TSelf? Read(ReadOnlySpan<byte> utf8);

    /// <summary>Writes a whole new file.</summary>
    /// <param name="document">The content.</param>
    /// <param name="json">Where to.</param>
    static abstract void Write(TSelf document, JsonOutput json);

    /// <summary>Looks at shape, ids and references, without an object for any of them.</summary>
    /// <param name="utf8">The file; a byte order mark is passed over.</param>
    static abstract Validity Validate(ReadOnlySpan<byte> utf8);

    /// <summary>The settings to resolve with.</summary>
    /// <param name="given">Settings that the caller made, or null to read them.</param>
    /// <param name="environment">Where to read them.</param>
    /// <exception cref="ArgumentException">The settings given are those of another schema.</exception>
    static abstract RegistrySettings SettingsFor(RegistrySettings? given, IEnumerable<KeyValuePair<string, string>> environment);

    /// <summary>Makes what resolves on a snapshot; an object of a type that only emitted code knows.</summary>
    /// <param name="snapshot">The snapshot.</param>
    static abstract object CreateResolver(Snapshot<TSelf> snapshot);
}
