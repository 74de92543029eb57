using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema.Dialects;

/// <summary>
/// Reads <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>. Where no other schema looks at the same value they say what
/// <c>additionalProperties</c> and <c>items</c> do; what depends on the forms that a value has is refused.
/// </summary>
internal static class Unevaluated
{
    private static readonly string[] Combining = ["$ref", "$recursiveRef", "$dynamicRef", "allOf", "anyOf", "oneOf", "if", "dependentSchemas", "dependencies"];

    public static void Properties(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (IsIdle(member) || Has(node, "additionalProperties")) Subschemas.One(reader, node, member);
        else if (Combining.FirstOrDefault(name => Has(node, name)) is string other) Refuse(reader, node, member, other);
        else node.AdditionalProperties = Subschemas.One(reader, node, member);
    }

    public static void Items(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        var first = Has(node, "prefixItems") ? "prefixItems" : node.Syntax.TryGetMember("items", out var items) && items.Value.Kind == JsonKind.Array ? "items" : null;
        var isRestDescribed = first is "items" ? Has(node, "additionalItems") : Has(node, "items");
        if (IsIdle(member) || isRestDescribed) Subschemas.One(reader, node, member);
        else if (Combining.Append("contains").FirstOrDefault(name => Has(node, name)) is string other) Refuse(reader, node, member, other);
        else if (first is null) node.Items = Subschemas.One(reader, node, member);
        else node.AdditionalItems = Subschemas.One(reader, node, member);
    }

    private static bool IsIdle(JsonMember member) => member.Value.Kind == JsonKind.True || (member.Value.Kind == JsonKind.Object && !member.Value.Members.GetEnumerator().MoveNext());

    private static bool Has(SchemaNode node, string name) => node.Syntax.TryGetMember(name, out _);

    private static void Refuse(SchemaReader reader, SchemaNode node, JsonMember member, string other) =>
        reader.Refuse(member.NameNode, node.Pointer, $"'{member.Name}' beside '{other}' depends on what the schemas there have looked at, which is not supported, so this schema cannot be held against files");
}
