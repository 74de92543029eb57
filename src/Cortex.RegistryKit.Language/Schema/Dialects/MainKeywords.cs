using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema.Dialects;

/// <summary>The keywords of draft-07, and our own words, which all dialects have.</summary>
internal static class MainKeywords
{
    /// <summary>What the reader itself takes care of, and what speaks to editors alone.</summary>
    public static readonly Keyword Structure = (_, _, _) => { };

    private static readonly Keyword OfRoot = (r, n, m) =>
    {
        if (n.Pointer.Length > 0) r.Malformed(m.NameNode, n.Pointer, $"'{m.Name}' stands at the root of a schema only");
    };

    public static readonly KeywordTable OfDraft07 = new(new Dictionary<string, Keyword>(StringComparer.Ordinal)
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
        ["x-rk-need"] = RelationalKeywords.Need,
        ["x-rk-catalogue"] = CatalogueKeywords.Read,
        ["x-rk-backfill"] = RelationalKeywords.Backfill,
        ["$schema"] = (r, n, m) => r.Dialect(n, m.Value),
        ["$id"] = Structure,
        ["$ref"] = Structure,
        ["enumDescriptions"] = Structure,
        ["x-rk-file"] = OfRoot,
        ["x-rk-settings"] = OfRoot,
        ["x-rk-known"] = OfRoot,
        ["x-rk-from"] = OfRoot,
        ["x-rk-derived-from"] = OfRoot,
    });
}
