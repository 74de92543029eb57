using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>The ids that code may name, of each kind: entries of a project's registries, and what their schemas and the build know besides.</summary>
public sealed class KnownIds
{
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);

    /// <summary>The kinds that the registries' schemas declare.</summary>
    public IReadOnlyCollection<string> Kinds => ids.Keys;

    /// <summary>Adds all ids of a registry and of its schema.</summary>
    /// <param name="registry">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <returns>False where the file cannot be read as a whole, so that ids may be missing; its findings say why.</returns>
    public bool TryAdd(JsonTree registry, RegistrySchema schema)
    {
        if (registry is null) throw new ArgumentNullException(nameof(registry));
        if (schema is null) throw new ArgumentNullException(nameof(schema));
        if (!schema.IsSound || registry.Errors.Count > 0 || Utf8.FindInvalid(registry.Text.Bytes, registry.Text.Start) >= 0) return false;
        if (!UnsupportedVersion.Check(registry.Root, schema, [])) return false;

        foreach (var kind in schema.Kinds)
        {
            var known = Of(kind.Name);
            known.UnionWith(schema.KnownIds(kind.Name));
            foreach (var table in kind.Entity.Chain?.Fallback.OfType<TableExpression>() ?? []) known.UnionWith(table.Rows.Select(row => row.Key));
            if (EntitySections.Find(registry.Root, schema, kind) is JsonNode section) known.UnionWith(EntitySections.Ids(section, kind));
        }

        return true;
    }

    /// <summary>Adds an id that stands in no file.</summary>
    /// <param name="kind">Its kind; one that no schema declares is passed over.</param>
    /// <param name="id">The id.</param>
    public void Add(string kind, string id)
    {
        if (ids.TryGetValue(kind, out var known)) known.Add(id);
    }

    /// <summary>Whether code may name an id: it is known, or nothing is known of its kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id.</param>
    public bool Accepts(string kind, string id) => !ids.TryGetValue(kind, out var known) || known.Contains(id);

    /// <summary>Whether an id is known.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id.</param>
    public bool Has(string kind, string id) => ids.TryGetValue(kind, out var known) && known.Contains(id);

    /// <summary>The known id that most likely was meant, or null.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id that is not known.</param>
    public string? Nearest(string kind, string id) => ids.TryGetValue(kind, out var known) ? Suggestions.Nearest(id, known) : null;

    private HashSet<string> Of(string kind)
    {
        if (!ids.TryGetValue(kind, out var known)) ids[kind] = known = new HashSet<string>(StringComparer.Ordinal);
        return known;
    }
}
