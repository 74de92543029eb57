using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What each keyword says of the schema that it stands in.</summary>
internal static class SchemaKeywords
{
    private delegate void Keyword(SchemaReader reader, SchemaNode node, JsonMember member);

    private static readonly Dictionary<string, Keyword> Known = new(StringComparer.Ordinal)
    {
        ["type"] = (r, n, m) => n.Types = KeywordValues.Types(r, n, m),
        ["const"] = (_, n, m) => n.Const = m.Value,
        ["enum"] = (r, n, m) => n.Enum = KeywordValues.Values(r, n, m),
        ["multipleOf"] = (r, n, m) => n.MultipleOf = KeywordValues.Divisor(r, n, m),
        ["minimum"] = (r, n, m) => n.Minimum = KeywordValues.Number(r, n, m),
        ["maximum"] = (r, n, m) => n.Maximum = KeywordValues.Number(r, n, m),
        ["exclusiveMinimum"] = (r, n, m) => n.ExclusiveMinimum = KeywordValues.Number(r, n, m),
        ["exclusiveMaximum"] = (r, n, m) => n.ExclusiveMaximum = KeywordValues.Number(r, n, m),
        ["minLength"] = (r, n, m) => n.MinLength = KeywordValues.Count(r, n, m),
        ["maxLength"] = (r, n, m) => n.MaxLength = KeywordValues.Count(r, n, m),
        ["pattern"] = (r, n, m) => n.Pattern = KeywordValues.Pattern(r, n, m.Value, m.Name),
        ["format"] = (r, n, m) => n.Format = KeywordValues.Text(r, n, m),
        ["items"] = Subschemas.Items,
        ["additionalItems"] = (r, n, m) => n.AdditionalItems = Subschemas.One(r, n, m),
        ["contains"] = (r, n, m) => n.Contains = Subschemas.One(r, n, m),
        ["minItems"] = (r, n, m) => n.MinItems = KeywordValues.Count(r, n, m),
        ["maxItems"] = (r, n, m) => n.MaxItems = KeywordValues.Count(r, n, m),
        ["uniqueItems"] = (r, n, m) => n.UniqueItems = KeywordValues.Flag(r, n, m),
        ["properties"] = (r, n, m) => n.Properties = Subschemas.Properties(r, n, m),
        ["patternProperties"] = (r, n, m) => n.PatternProperties = Subschemas.PatternProperties(r, n, m),
        ["additionalProperties"] = (r, n, m) => n.AdditionalProperties = Subschemas.One(r, n, m),
        ["propertyNames"] = (r, n, m) => n.PropertyNames = Subschemas.One(r, n, m),
        ["required"] = (r, n, m) => n.Required = KeywordValues.Names(r, n, m),
        ["dependencies"] = (r, n, m) => n.Dependencies = Subschemas.Dependencies(r, n, m),
        ["minProperties"] = (r, n, m) => n.MinProperties = KeywordValues.Count(r, n, m),
        ["maxProperties"] = (r, n, m) => n.MaxProperties = KeywordValues.Count(r, n, m),
        ["allOf"] = (r, n, m) => n.AllOf = Subschemas.List(r, n, m),
        ["anyOf"] = (r, n, m) => n.AnyOf = Subschemas.List(r, n, m),
        ["oneOf"] = (r, n, m) => n.OneOf = Subschemas.List(r, n, m),
        ["not"] = (r, n, m) => n.Not = Subschemas.One(r, n, m),
        ["if"] = (r, n, m) => n.If = Subschemas.One(r, n, m),
        ["then"] = (r, n, m) => n.Then = Subschemas.One(r, n, m),
        ["else"] = (r, n, m) => n.Else = Subschemas.One(r, n, m),
        ["definitions"] = Subschemas.Definitions,
        ["$defs"] = Subschemas.Definitions,
        ["title"] = (r, n, m) => n.Title = KeywordValues.Text(r, n, m),
        ["description"] = (r, n, m) => n.Description = KeywordValues.Text(r, n, m),
        ["$comment"] = (_, n, m) => n.Comment = m.Value.TryGetText(out var text) ? text : null,
        ["default"] = (_, n, m) => n.Default = m.Value,
        ["examples"] = (r, n, m) => n.Examples = KeywordValues.Values(r, n, m),
        ["deprecated"] = (_, n, m) => n.IsDeprecated = m.Value.Kind == JsonKind.True,
        ["readOnly"] = (_, n, m) => n.IsReadOnly = m.Value.Kind == JsonKind.True,
        ["writeOnly"] = (_, n, m) => n.IsWriteOnly = m.Value.Kind == JsonKind.True,
        ["contentMediaType"] = (r, n, m) => n.ContentMediaType = KeywordValues.Text(r, n, m),
        ["contentEncoding"] = (r, n, m) => n.ContentEncoding = KeywordValues.Text(r, n, m),
        ["x-rk-id"] = (r, n, m) => n.NamesKind = KeywordValues.Text(r, n, m),
        ["x-rk-label"] = (_, n, m) => n.IsLabel = m.Value.Kind == JsonKind.True,
        ["x-rk-ref"] = RelationalKeywords.Reference,
        ["x-rk-join"] = RelationalKeywords.Join,
        ["x-rk-union"] = (r, n, m) => n.Union = KeywordValues.Text(r, n, m),
        ["x-rk-chain"] = RelationalKeywords.Chain,
        ["x-rk-secret"] = RelationalKeywords.Secret,
        ["x-rk-catalogue"] = CatalogueKeywords.Read,
        ["x-rk-backfill"] = RelationalKeywords.Backfill,
    };

    // What the reader itself takes care of.
    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal) { "$schema", "$id", "$ref" };

    private static readonly HashSet<string> Root = new(StringComparer.Ordinal) { "x-rk-file", "x-rk-settings", "x-rk-known", "x-rk-from" };

    // Draft-07 takes no notice of them, whatever their author expects.
    private static readonly HashSet<string> Newer = new(StringComparer.Ordinal)
    {
        "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveAnchor", "$recursiveRef", "$vocabulary", "dependentRequired", "dependentSchemas",
        "maxContains", "minContains", "prefixItems", "unevaluatedItems", "unevaluatedProperties", "contentSchema",
    };

    /// <summary>The name of every keyword that means something, for "did you mean".</summary>
    private static readonly string[] Names = [.. Known.Keys, .. Structure, .. Root];

    public static void Read(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        var name = member.Name;
        if (Known.TryGetValue(name, out var keyword))
        {
            keyword(reader, node, member);
        }
        else if (Root.Contains(name))
        {
            if (node.Pointer.Length > 0) reader.Malformed(member.NameNode, node.Pointer, $"'{name}' stands at the root of a schema only");
        }
        else if (Newer.Contains(name))
        {
            reader.Report(UnknownKeyword.Rule, member.NameNode, node.Pointer, $"'{name}' belongs to a newer draft than draft-07, and has no effect here");
        }
        else if (!Structure.Contains(name))
        {
            var suggestion = Suggestions.Nearest(name, Names);
            var rule = name.StartsWith("x-rk-", StringComparison.Ordinal) ? MalformedSchema.Rule : UnknownKeyword.Rule;
            reader.Report(rule, member.NameNode, node.Pointer, $"'{name}' is no keyword that we know{Suggestions.Question(suggestion)}", suggestion);
        }
    }
}
