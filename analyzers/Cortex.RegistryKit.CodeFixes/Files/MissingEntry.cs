using Cortex.RegistryKit.Analyzers;
using Cortex.RegistryKit.Language.Fixes;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.CodeFixes.Files;

/// <summary>An entry that code names, and no registry has.</summary>
internal sealed class MissingEntry
{
    private readonly string? registry;

    private MissingEntry(string kind, string id, string? registry)
    {
        Kind = kind;
        Id = id;
        this.registry = registry;
    }

    /// <summary>The kind of entity.</summary>
    public string Kind { get; }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Reads what a diagnostic says; null where it says nothing of an entry. An empty id is never one.</summary>
    public static MissingEntry? Of(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        return properties.TryGetValue(Reports.Kind, out var kind) && kind is not null && properties.TryGetValue(Reports.Id, out var id) && id is { Length: > 0 }
            ? new MissingEntry(kind, id, properties.TryGetValue(Reports.Registry, out var registry) ? registry : null)
            : null;
    }

    /// <summary>Whether the entry can stand in a registry: it is the one that the call names, or the call names none.</summary>
    public bool IsFor(FixableFile file) => registry is null || registry == file.File.Path;

    /// <summary>The variants that the entry could be.</summary>
    public IReadOnlyList<string> Variants(FixableFile file) => file.Schema.Kind(Kind) is { } kind ? NewEntries.Variants(kind) : [];
}
