using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit;

/// <summary>Takes snapshots of texts that are no files of their own, such as an embedded registry.</summary>
public static class Snapshot
{
    /// <summary>Takes a snapshot of a text.</summary>
    /// <param name="utf8">The text, which is copied.</param>
    /// <param name="options">How to open it; null means the defaults.</param>
    /// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
    /// <returns>The snapshot. It is there whatever the text is.</returns>
    public static Snapshot<TDocument> Of<TDocument>(ReadOnlySpan<byte> utf8, RegistryOptions? options = null)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        options ??= new RegistryOptions();
        var settings = TDocument.SettingsFor(options.Settings, EnvironmentVariables.All);
        var context = RegistryContext.Of(options, settings, path: null, allowsVariable: null);
        var content = utf8.ToArray();
        if (LimitCheck.ProblemOf(content, options.Limits) is string problem) return new Snapshot<TDocument>(null, problem, context);

        var migration = new RegistryMigrator(TDocument.Schema, null, context).InMemory(content);
        return new Snapshot<TDocument>(null, migration?.Content ?? content, context, migration: migration);
    }

    /// <summary>Takes a snapshot of a resource that is embedded in an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="options">How to open it; null means the defaults.</param>
    /// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
    /// <exception cref="FileNotFoundException">The assembly has no such resource.</exception>
    public static Snapshot<TDocument> OfResource<TDocument>(System.Reflection.Assembly assembly, string name, RegistryOptions? options = null)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        ArgumentNullException.ThrowIfNull(assembly);

        using var stream = assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The assembly {assembly.GetName().Name} has no resource '{name}'.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Of<TDocument>(content.GetBuffer().AsSpan(0, (int)content.Length), options);
    }
}
