using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Derivation;

/// <summary>
/// The schema of one very registry: its references may hold the ids that this registry has. With it an editor that knows nothing of
/// ids and references completes them, and underlines one that leads nowhere.
/// </summary>
public static class DerivedSchema
{
    /// <summary>Derives a schema. The same registry and schema always give the same bytes.</summary>
    /// <param name="registry">The registry. What is unsound in it is passed over.</param>
    /// <param name="schema">What the registry should be.</param>
    /// <returns>A schema in UTF-8 and in the same dialect, which accepts every registry with these ids that the schema accepts and in which no reference leads nowhere.</returns>
    public static byte[] Of(JsonTree registry, RegistrySchema schema)
    {
        if (registry is null) throw new ArgumentNullException(nameof(registry));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var entities = EntitySet.Of(registry, schema);
        var edits = new List<JsonEdit>(Header(schema));
        foreach (var node in SchemaWalk.All(schema.Root)) edits.AddRange(IdChoices.Edits(node, entities));
        foreach (var kind in schema.Kinds) edits.AddRange(KeyChoices.Edits(kind, entities));

        var text = schema.Tree.Text;
        return Layout.Of(JsonTree.Parse(Utf8Text.FromBytes(TextChange.Apply(text, EditPlanner.Plan(text, edits)))));
    }

    private static IEnumerable<JsonEdit> Header(RegistrySchema schema)
    {
        var origin = schema.DerivedFrom ?? schema.Id.TrimEnd('#');
        var name = origin.Length == 0 ? "its schema" : origin;
        yield return JsonEdit.Set(EditPath.Root.Member(schema.Root.Document.Dialect.IdKeyword), NewValues.Text((origin.Length == 0 ? "urn:registrykit" : origin) + ":derived"));
        yield return JsonEdit.Set(EditPath.Root.Member("$comment"), NewValues.Text($"Derived from {name} by 'registrykit schema derive', for the ids of one registry. Derive it anew when ids come or go."));
        if (origin.Length > 0) yield return JsonEdit.Set(EditPath.Root.Member("x-rk-derived-from"), NewValues.Text(origin));

        // They show other ids than this registry has.
        yield return JsonEdit.Remove(EditPath.Root.Member("examples"));
    }
}
