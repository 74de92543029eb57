using Cortex.RegistryKit.Analyzers.Files;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The kinds of entities that the schemas of the project declare.</summary>
internal sealed class DeclaredKinds
{
    private readonly HashSet<string> names;

    private DeclaredKinds(HashSet<string> names) => this.names = names;

    /// <summary>Reads the kinds; null where a schema cannot be read, whose findings say why.</summary>
    public static DeclaredKinds? Read(ProjectFiles files)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in files.Schemas.Select(files.Parsed))
        {
            if (!schema.IsSound) return null;
            names.UnionWith(schema.Kinds.Select(kind => kind.Name));
        }

        return new DeclaredKinds(names);
    }

    /// <summary>Whether a schema declares a kind.</summary>
    public bool Has(string kind) => names.Contains(kind);

    /// <summary>The kind that most likely was meant, or null.</summary>
    public string? Nearest(string kind) => Suggestions.Nearest(kind, names);
}
