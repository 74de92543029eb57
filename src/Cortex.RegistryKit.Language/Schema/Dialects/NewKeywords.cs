using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema.Dialects;

/// <summary>The keywords of the drafts after draft-07: new names for what draft-07 can say, and what it cannot, which is refused.</summary>
internal static class NewKeywords
{
    private static readonly Keyword Anchor = (r, n, m) => r.Anchor(n, m);

    private static readonly Keyword Dynamic = (r, n, m) => r.Refuse(m.NameNode, n.Pointer, $"'{m.Name}' leads to another schema for every way that leads to it, which is not supported, so this schema cannot be held against files; write '$ref' where one schema is meant");

    public static readonly KeywordTable OfDraft201909 = MainKeywords.OfDraft07.With(new()
    {
        ["$anchor"] = Anchor,
        ["$recursiveAnchor"] = MainKeywords.Structure,
        ["$recursiveRef"] = Dynamic,

        // It speaks to those who take the schema for a dialect, which is refused where a schema does so.
        ["$vocabulary"] = MainKeywords.Structure,
        ["contentSchema"] = (r, n, m) => Subschemas.One(r, n, m),
        ["dependencies"] = (r, n, m) => Dependencies(n, Subschemas.Dependencies(r, n, m)),
        ["dependentRequired"] = (r, n, m) => Dependencies(n, Subschemas.DependentNames(r, n, m)),
        ["dependentSchemas"] = (r, n, m) => Dependencies(n, Subschemas.DependentSchemas(r, n, m)),
        ["minContains"] = (r, n, m) => n.MinContains = KeywordValues.Count(r, n, m),
        ["maxContains"] = (r, n, m) => n.MaxContains = KeywordValues.Count(r, n, m),
        ["unevaluatedProperties"] = Unevaluated.Properties,
        ["unevaluatedItems"] = Unevaluated.Items,
    });

    public static readonly KeywordTable OfDraft202012 = OfDraft201909.Without("$recursiveAnchor", "$recursiveRef", "additionalItems").With(new()
    {
        ["$dynamicAnchor"] = Anchor,
        ["$dynamicRef"] = Dynamic,
        ["prefixItems"] = (r, n, m) => n.TupleItems = Subschemas.List(r, n, m),
        ["items"] = Rest,
    });

    private static void Rest(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (node.Syntax.TryGetMember("prefixItems", out _)) node.AdditionalItems = Subschemas.One(reader, node, member);
        else node.Items = Subschemas.One(reader, node, member);
    }

    // A property may have names and a schema: two keywords of which each says a part.
    private static void Dependencies(SchemaNode node, IEnumerable<SchemaDependency> more) =>
        node.Dependencies = [.. node.Dependencies.Concat(more).GroupBy(dependency => dependency.Name).SelectMany(Joined)];

    private static IEnumerable<SchemaDependency> Joined(IGrouping<string, SchemaDependency> same)
    {
        var nodes = same.Select(dependency => dependency.Node).OfType<SchemaNode>().ToList();
        yield return new SchemaDependency(same.Key, [.. same.SelectMany(dependency => dependency.Required)], nodes.FirstOrDefault());
        foreach (var other in nodes.Skip(1)) yield return new SchemaDependency(same.Key, [], other);
    }
}
