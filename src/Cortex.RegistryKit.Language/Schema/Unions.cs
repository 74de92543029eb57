using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Holds <c>x-rk-union</c> against the schema around it: a property that picks, and variants that can be told apart.</summary>
internal static class Unions
{
    public static void Check(SchemaReader reader, SchemaNode node)
    {
        if (node.Union is not string picks) return;

        if (node.Types != JsonTypes.Object) reader.Malformed(node.Syntax, node.Pointer, "'x-rk-union' stands on an object: \"type\": \"object\"");
        if (node.AdditionalProperties is not null) reader.Unsupported(node.AdditionalProperties.Syntax, node.Pointer, "'additionalProperties' beside 'x-rk-union'");
        if (node.Property(picks) is not SchemaNode property || property.Types != JsonTypes.String) reader.Malformed(node.Syntax, node.Pointer, $"'x-rk-union' names '{picks}', which is no property of type string here");
        else if (property.Backfill is not null || property.Reference is not null || property.NamesKind is not null || property.Secret is not null) reader.Unsupported(property.Syntax, property.Pointer, $"another 'x-rk-' word on '{picks}', which picks the variant,");
        if (!node.Required.Contains(picks)) reader.Malformed(node.Syntax, node.Pointer, $"'{picks}' picks the variant, so it has to be 'required'");
        if (node.OneOf.Count == 0) reader.Malformed(node.Syntax, node.Pointer, "'x-rk-union' needs the variants in 'oneOf'");
        Variants(reader, node, picks);
    }

    private static void Variants(SchemaReader reader, SchemaNode node, string picks)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var own = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        var hasOpen = false;
        foreach (var variant in node.OneOf.Select(form => form.Target))
        {
            if (variant.Union is not null) reader.Unsupported(variant.Syntax, variant.Pointer, "a variant that has variants itself");
            if (variant.AdditionalProperties is not null || variant.AllOf.Count + variant.AnyOf.Count + variant.OneOf.Count > 0 || variant.Not is not null) reader.Unsupported(variant.Syntax, variant.Pointer, "a variant that says more than 'properties' and 'required'");
            if (variant.Property(picks)?.Const is not JsonNode constant)
            {
                if (hasOpen) reader.Malformed(variant.Syntax, variant.Pointer, $"a second variant without a 'const' for '{picks}' can never be picked");
                hasOpen = true;
            }
            else if (!constant.TryGetText(out var text))
            {
                reader.Malformed(constant, variant.Pointer, $"the 'const' that picks a variant is a string");
            }
            else if (!taken.Add(text))
            {
                reader.Malformed(constant, variant.Pointer, $"another variant is picked by '{text}' already");
            }

            Properties(reader, node, variant, own);
        }
    }

    // One reader takes a property for all variants, before it knows which of them it reads.
    private static void Properties(SchemaReader reader, SchemaNode union, SchemaNode variant, Dictionary<string, SchemaNode> own)
    {
        foreach (var property in variant.Properties.Where(property => union.Property(property.Name) is null))
        {
            var target = property.Node.Target;
            if (!own.TryGetValue(property.Name, out var other)) own.Add(property.Name, target);
            else if (other != target && !IsSame(other, target)) reader.Unsupported(property.Node.Syntax, property.Node.Pointer, $"a property '{property.Name}' that is something else in another variant");
        }
    }

    private static bool IsSame(SchemaNode one, SchemaNode other) => one.Syntax.Raw == other.Syntax.Raw && one.Properties.Count == 0 && one.Items is null && one.Enum is null && one.AnyOf.Count == 0;
}
