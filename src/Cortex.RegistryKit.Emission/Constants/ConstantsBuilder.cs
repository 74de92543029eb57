using Cortex.RegistryKit.Emission.Emit;
using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Constants;

/// <summary>Decides which constants a registry file becomes.</summary>
public static class ConstantsBuilder
{
    private const int MintedLength = 8;

    /// <summary>Builds the model.</summary>
    /// <param name="registry">The file, sound or not.</param>
    /// <param name="schema">Its schema, which is sound.</param>
    /// <param name="typesNamespace">The namespace of the types that the schema became.</param>
    /// <param name="scope">The namespace for the constants.</param>
    /// <param name="isPublic">Whether other assemblies see them.</param>
    /// <param name="location">Where the file stands at run time, relative to the application; or the name of the resource.</param>
    /// <param name="isEmbedded">Whether it is a resource of the assembly.</param>
    public static ConstantsModel Build(JsonTree registry, RegistrySchema schema, string typesNamespace, string scope, bool isPublic, string location, bool isEmbedded)
    {
        if (registry is null) throw new ArgumentNullException(nameof(registry));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var document = ModelBuilder.Build(schema, typesNamespace, "public");
        var names = new TypeNames(scope == typesNamespace ? [ConstantsEmitter.AccessorName, .. document.TypeNames] : [ConstantsEmitter.AccessorName]);
        var groups = schema.Kinds.Select(kind => Group(registry.Root, document, kind, names.Add(Name(schema, kind)))).ToList();
        return new ConstantsModel(scope, isPublic, typesNamespace, document.Root.Name, location, isEmbedded, new EquatableArray<ConstantGroup>(groups));
    }

    /// <summary>The section's name; the whole way to it where another section has the same.</summary>
    private static string Name(RegistrySchema schema, EntityKind kind)
    {
        var name = CSharp.Pascal(kind.Path[kind.Path.Count - 1]);
        var isAlone = schema.Kinds.All(other => other == kind || CSharp.Pascal(other.Path[other.Path.Count - 1]) != name);
        return isAlone ? name : string.Concat(kind.Path.Select(CSharp.Pascal));
    }

    private static ConstantGroup Group(JsonNode root, DocumentModel document, EntityKind kind, string name)
    {
        var texts = kind.IdProperty is null ? "Names" : "Ids";
        var entities = new Dictionary<string, (string? Label, string Description)>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var (id, entry) in Entries(root, kind)) Add(id, Label(entry, kind.Entity), Describe(entry, document.Entity(kind)));
        foreach (var id in document.Schema.KnownIds(kind.Name)) Add(id, null, "Built in: needs no entry.");
        foreach (var id in LastResorts(kind)) Add(id, null, "Has no entry in the registry, and resolves to its last resort.");

        var names = Names(order.ToDictionary(id => id, id => entities[id].Label), [name, texts, "Equals", "ReferenceEquals", "ToString", "GetHashCode", "GetType", "MemberwiseClone", "Finalize"]);
        return new ConstantGroup(name, kind.Name, DocumentModel.IdType(kind), texts, new EquatableArray<Constant>(order.Select(id => new Constant(names[id], id, entities[id].Description))));

        void Add(string id, string? label, string description)
        {
            if (id.Length == 0 || entities.ContainsKey(id)) return;
            entities.Add(id, (label, description));
            order.Add(id);
        }
    }

    /// <summary>
    /// A name for each id: from the id itself, or from the label where the id was minted and says nothing. Names that clash get
    /// their ids appended, all of them, so that the order of entries does not matter.
    /// </summary>
    private static Dictionary<string, string> Names(Dictionary<string, string?> labels, IReadOnlyCollection<string> reserved)
    {
        var wanted = labels.ToDictionary(entity => entity.Key, entity => CSharp.Pascal(IsMinted(entity.Key) && HasName(entity.Value) ? entity.Value! : entity.Key));
        var clashing = new HashSet<string>(wanted.Values.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).Concat(reserved));
        return wanted.ToDictionary(entity => entity.Key, entity => clashing.Contains(entity.Value) ? $"{entity.Value}_{Spell(entity.Key)}" : entity.Value);
    }

    private static bool IsMinted(string id) => id.Length == MintedLength && id.All(c => c is >= '0' and <= '9' or >= 'a' and <= 'f');

    private static bool HasName(string? label) => label is not null && CSharp.Pascal(label).Any(char.IsLetter);

    /// <summary>The id as part of a name, so that no two ids give the same.</summary>
    private static string Spell(string id) => string.Concat(id.Select(c => c < 128 && char.IsLetterOrDigit(c) ? c.ToString() : $"_{(int)c:x4}"));

    private static IEnumerable<(string Id, JsonNode Entry)> Entries(JsonNode root, EntityKind kind)
    {
        var section = root;
        foreach (var step in kind.Path)
        {
            if (!section.TryGetMember(step, out var member)) yield break;
            section = member.Value;
        }

        if (kind.IdProperty is null)
        {
            foreach (var member in section.Members) yield return (member.Name, member.Value);
        }
        else
        {
            foreach (var entry in section.Elements)
            {
                if (entry.TryGetMember(kind.IdProperty, out var id) && id.Value.TryGetText(out var text)) yield return (text, entry);
            }
        }
    }

    private static IEnumerable<string> LastResorts(EntityKind kind) => kind.Entity.Chain?.Fallback.OfType<TableExpression>().SelectMany(table => table.Rows).Select(row => row.Key) ?? [];

    private static string? Label(JsonNode entry, SchemaNode entity)
    {
        var label = entity.Properties.FirstOrDefault(property => property.Node.Target.IsLabel);
        return label is not null && entry.TryGetMember(label.Name, out var member) && member.Value.TryGetText(out var text) ? text : null;
    }

    /// <summary>The entity's label and plain values, in a line. No secret, no url (it may hold one), nothing that the schema does not know.</summary>
    private static string Describe(JsonNode entry, RecordModel entity)
    {
        var parts = new List<string>();
        foreach (var property in entity.Properties.Where(property => property.IsValueType || property.Kind is ValueKind.Text or ValueKind.OpenEnum or ValueKind.Reference))
        {
            if (!entry.TryGetMember(property.JsonName, out var member) || member.Value.Kind is JsonKind.Null or JsonKind.Missing or JsonKind.Object or JsonKind.Array) continue;

            // A text in the place of a number may be anything, a key as well.
            var isText = member.Value.TryGetText(out var text);
            if (isText && property.IsValueType && (property.Node.Target.Types & JsonTypes.String) == 0) continue;

            var value = isText ? text : member.Value.Raw;
            if (value.Length > 0) parts.Add(property.Node.IsLabel ? value : $"{property.JsonName}: {value}");
        }

        return parts.Count == 0 ? "Has nothing but its id." : string.Join("; ", parts) + ".";
    }
}
