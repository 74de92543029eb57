using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Secrets;

/// <summary>Finds what must not be shown of a file: rather too much than too little.</summary>
public static class SecretPlaces
{
    /// <summary>The texts, quotes included, that are or may hold a secret; those included that say where a secret is.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <returns>The places, in the order of the text.</returns>
    public static IReadOnlyList<ByteSpan> Find(JsonTree tree, RegistrySchema schema)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var places = new List<ByteSpan>();
        Collect(tree.Root, [.. Parts(schema.Root)], isSecret: false, places);
        return places;
    }

    private static void Collect(JsonNode value, IReadOnlyList<SchemaNode> schemas, bool isSecret, List<ByteSpan> places)
    {
        isSecret |= schemas.Any(schema => schema.Secret is not null);
        if (value.Kind == JsonKind.String && (isSecret || HoldsUserInfo(value))) places.Add(value.Span);
        foreach (var element in value.Elements) Collect(element, [.. schemas.SelectMany(schema => Parts(schema.Items))], isSecret, places);
        foreach (var member in value.Members)
        {
            // In the place of a secret even a name may be one.
            if (isSecret) places.Add(member.NameNode.Span);
            SchemaNode[] described = [.. schemas.SelectMany(schema => Parts(schema.Property(member.Name) ?? schema.AdditionalProperties))];
            Collect(member.Value, described, isSecret || (described.Length == 0 && SecretNames.IsLikely(member.Name)), places);
        }
    }

    /// <summary>A schema and all that it is combined of.</summary>
    private static IEnumerable<SchemaNode> Parts(SchemaNode? schema) =>
        schema is null ? [] : [schema.Target, .. schema.Target.AllOf.Concat(schema.Target.AnyOf).Concat(schema.Target.OneOf).SelectMany(Parts)];

    private static bool HoldsUserInfo(JsonNode value) => value.TryGetText(out var text) && text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme && text.IndexOf('@', scheme) >= 0;
}
