using Cortex.RegistryKit.Language.Rules.Acceptance;
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

        return [.. All(tree, schema).Select(place => place.Span)];
    }

    /// <summary>Those places alone that likely hold a secret: not what is hidden only because the schema does not say what it is.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <returns>The places, in the order of the text.</returns>
    public static IReadOnlyList<ByteSpan> FindLikely(JsonTree tree, RegistrySchema schema)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        return [.. All(tree, schema).Where(place => place.IsLikely).Select(place => place.Span)];
    }

    /// <summary>Whether a text likely is or holds a secret, wherever it stands: by its look alone.</summary>
    /// <param name="text">The text.</param>
    public static bool IsLikely(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));

        return HoldsUserInfo(text) || SecretShapes.IsLikely(text);
    }

    private static List<(ByteSpan Span, bool IsLikely)> All(JsonTree tree, RegistrySchema schema)
    {
        var places = new List<(ByteSpan Span, bool IsLikely)>();
        Collect(tree.Root, [.. Parts(schema.Root)], isSecret: false, isUnknown: false, places);
        return places;
    }

    private static void Collect(JsonNode value, IReadOnlyList<SchemaNode> schemas, bool isSecret, bool isUnknown, List<(ByteSpan Span, bool IsLikely)> places)
    {
        isSecret |= schemas.Any(schema => schema.Secret is not null);
        if (value.Kind == JsonKind.String && (isSecret || LooksSecret(value))) places.Add((value.Span, true));
        else if (value.Kind == JsonKind.String && isUnknown) places.Add((value.Span, false));
        foreach (var element in value.Elements) Collect(element, [.. schemas.SelectMany(schema => Parts(schema.Items))], isSecret, isUnknown, places);
        foreach (var member in value.Members)
        {
            // In the place of a secret even a name may be one.
            if (isSecret) places.Add((member.NameNode.Span, true));
            SchemaNode[] described = [.. schemas.SelectMany(schema => Parts(schema.Property(member.Name) ?? schema.AdditionalProperties)).Where(SaysSomething)];
            var isNew = described.Length == 0;
            Collect(member.Value, described, isSecret || (isNew && SecretNames.IsLikely(member.Name)), isUnknown || (isNew && !IsOurs(member.Name)), places);
        }
    }

    /// <summary>A schema that allows anything describes nothing.</summary>
    private static bool SaysSomething(SchemaNode schema) => schema.Always is null && schema.Syntax.Members.GetEnumerator().MoveNext();

    // They say which schema there is and what is accepted, and every report shows them.
    private static bool IsOurs(string name) => name is "$schema" or Acceptances.Property;

    /// <summary>A schema and all that it is combined of.</summary>
    private static IEnumerable<SchemaNode> Parts(SchemaNode? schema) =>
        schema is null ? [] : [schema.Target, .. schema.Target.AllOf.Concat(schema.Target.AnyOf).Concat(schema.Target.OneOf).SelectMany(Parts)];

    private static bool LooksSecret(JsonNode value) => value.TryGetText(out var text) && IsLikely(text);

    private static bool HoldsUserInfo(string text) => text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme && text.IndexOf('@', scheme) >= 0;
}
