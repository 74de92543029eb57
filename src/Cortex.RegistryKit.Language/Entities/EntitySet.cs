using System.Globalization;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Entities;

/// <summary>The entries of a registry, by kind and id, as the text has them.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class EntitySet
{
    private readonly Dictionary<string, List<Entity>> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Id), Entity> byId = [];

    private EntitySet(RegistrySchema schema) => Schema = schema;

    /// <summary>What the file should be.</summary>
    public RegistrySchema Schema { get; }

    /// <summary>Finds the entries of a file. One that is no object, or has no id, is none. Where a section is missing, the entries that the schema puts in its place count.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What the file should be.</param>
    public static EntitySet Of(JsonTree tree, RegistrySchema schema)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var set = new EntitySet(schema);
        foreach (var kind in schema.Kinds) set.Add(kind, EntitySections.Find(tree.Root, schema, kind));
        return set;
    }

    /// <summary>The entries of a kind in the order of the text, those whose id stands before included.</summary>
    /// <param name="kind">The kind's name.</param>
    public IReadOnlyList<Entity> Of(string kind) => entries.TryGetValue(kind, out var list) ? list : [];

    /// <summary>The entry that an id means: of several the first; null where there is none.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="id">The id.</param>
    public Entity? Find(string kind, string id) => byId.TryGetValue((kind, id), out var entity) ? entity : null;

    private void Add(EntityKind kind, JsonNode? section)
    {
        var list = entries[kind.Name] = [];
        if (section is not JsonNode found) return;

        var pointer = JsonPointer.Root.Append(kind.Path);
        var path = kind.Path.Aggregate(EditPath.Root, (path, step) => path.Member(step));
        foreach (var member in found.Members)
        {
            if (kind.IdProperty is null && member.Name.Length > 0) Add(list, kind, member.Name, member.NameNode, member.Value, pointer.Append(member.Name), path.Member(member.Name));
        }

        var index = 0;
        foreach (var element in found.Elements)
        {
            if (kind.IdProperty is string property && element.TryGetMember(property, out var id) && id.Value.TryGetText(out var text) && text.Length > 0)
                Add(list, kind, text, id.Value, element, pointer.Append(index.ToString(CultureInfo.InvariantCulture)), path.Element(index));
            index++;
        }
    }

    private void Add(List<Entity> list, EntityKind kind, string id, JsonNode idNode, JsonNode node, JsonPointer pointer, EditPath path)
    {
        if (node.Kind != JsonKind.Object) return;

        var variant = kind.Entity.Union is string union && node.TryGetMember(union, out var member) && member.Value.TryGetText(out var name) ? RegistrySchema.Variant(kind.Entity, name) : null;
        var entity = new Entity(kind, id, idNode, node, variant, pointer, path);
        list.Add(entity);
        if (!byId.ContainsKey((kind.Name, id))) byId.Add((kind.Name, id), entity);
    }
}
