using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>From the tree of a schema's text to the schema. Every keyword is known, warned about or refused.</summary>
internal sealed class SchemaReader
{
    private readonly JsonTree tree;
    private readonly RegistrySchema schema;
    private readonly List<Finding> findings = [];
    private readonly List<Finding> emissionFindings = [];
    private readonly Dictionary<string, SchemaNode> nodes = new(StringComparer.Ordinal);
    private readonly List<(SchemaNode From, JsonNode Reference)> references = [];
    private bool isAboutTypes;

    public SchemaReader(JsonTree tree)
    {
        this.tree = tree;
        schema = new RegistrySchema(tree);
    }

    public RegistrySchema Read()
    {
        foreach (var error in tree.Errors) findings.Add(new Finding(MalformedSchema.Rule, error.Span, "", $"the schema is not JSON: {error.Message}"));
        schema.Root = Node(tree.Root, "");
        ResolveReferences();
        RootKeywords.Read(this, schema, tree.Root);
        EntityKinds.Find(this, schema);
        MigrationKeywords.Check(this, schema);
        if (findings.All(finding => finding.Severity != Severity.Error)) CheckForTypes();
        schema.Findings = [.. findings.OrderBy(finding => finding.Span.Start)];
        schema.EmissionFindings = [.. emissionFindings.OrderBy(finding => finding.Span.Start)];
        return schema;
    }

    private void CheckForTypes()
    {
        isAboutTypes = true;
        SchemaChecks.Check(this, schema);
    }

    /// <summary>All schemas and subschemas, in the order of the text.</summary>
    public IEnumerable<SchemaNode> Nodes => nodes.Values;

    /// <summary>Reads a subschema.</summary>
    public SchemaNode Node(JsonNode syntax, string pointer)
    {
        var node = new SchemaNode(syntax, pointer);
        node.Target = node;
        nodes[pointer] = node;
        switch (syntax.Kind)
        {
            case JsonKind.True or JsonKind.False:
                node.Always = syntax.Kind == JsonKind.True;
                break;
            case JsonKind.Object:
                Keywords(node, syntax);
                break;
            case JsonKind.Missing:
                break;
            default:
                Malformed(syntax, pointer, "a schema is an object, true or false");
                break;
        }

        return node;
    }

    private void Keywords(SchemaNode node, JsonNode syntax)
    {
        if (syntax.TryGetMember("$ref", out var reference))
        {
            references.Add((node, reference.Value));
            foreach (var member in syntax.Members)
            {
                if (member.Name.StartsWith("x-rk-", StringComparison.Ordinal)) Malformed(member.NameNode, node.Pointer, $"'{member.Name}' beside '$ref' has no effect: draft-07 hides what stands there");
                if (member.Name == "definitions") Definitions(member.Value, node.Pointer + "/definitions");
            }

            return;
        }

        foreach (var member in syntax.Members)
        {
            if (member.Name == "definitions" || member.Name == "$defs") Definitions(member.Value, $"{node.Pointer}/{member.Name}");
            else SchemaKeywords.Read(this, node, member);
        }
    }

    private void Definitions(JsonNode definitions, string pointer)
    {
        if (definitions.Kind != JsonKind.Object) Malformed(definitions, pointer, "definitions are an object of schemas");
        foreach (var member in definitions.Members) Node(member.Value, Append(pointer, member.Name));
    }

    private void ResolveReferences()
    {
        foreach (var (from, syntax) in references)
        {
            if (!syntax.TryGetText(out var text) || !text.StartsWith("#", StringComparison.Ordinal))
            {
                Unsupported(syntax, from.Pointer, "a '$ref' to another file");
            }
            else if (!nodes.TryGetValue(Uri.UnescapeDataString(text.Substring(1)), out var target))
            {
                Malformed(syntax, from.Pointer, $"'$ref': the schema has no '{text}'");
            }
            else if (target == from)
            {
                Malformed(syntax, from.Pointer, "'$ref' leads back to itself");
            }
            else
            {
                from.Target = target;
            }
        }

        foreach (var (from, syntax) in references) from.Target = Follow(from, syntax);
        var settled = new HashSet<SchemaNode>();
        foreach (var node in nodes.Values) RefuseLoops(node, settled, []);
    }

    /// <summary>A schema that asks itself about the very same value would never come to an answer.</summary>
    private void RefuseLoops(SchemaNode node, HashSet<SchemaNode> settled, HashSet<SchemaNode> above)
    {
        if (!above.Add(node))
        {
            Malformed(node.Syntax, node.Pointer, "the schema applies itself to the same value again, without end");
            settled.Add(node);
        }
        else if (!settled.Contains(node))
        {
            IEnumerable<SchemaNode> applied = [.. node.AllOf, .. node.AnyOf, .. node.OneOf];
            if (node.Not is not null) applied = applied.Append(node.Not);
            foreach (var other in applied) RefuseLoops(other.Target, settled, above);
            settled.Add(node);
        }

        above.Remove(node);
    }

    private SchemaNode Follow(SchemaNode from, JsonNode syntax)
    {
        var seen = new HashSet<SchemaNode>();
        var node = from;
        while (node.Target != node)
        {
            if (!seen.Add(node))
            {
                Malformed(syntax, from.Pointer, "'$ref' leads back to itself");
                return from;
            }

            node = node.Target;
        }

        return node;
    }

    public static string Append(string pointer, string step) => $"{pointer}/{step.Replace("~", "~0").Replace("/", "~1")}";

    public void Malformed(JsonNode at, string pointer, string message) => Report(MalformedSchema.Rule, at.Span, pointer, message);

    public void Unsupported(JsonNode at, string pointer, string what)
    {
        if (isAboutTypes) UnsupportedInTypes(at, pointer, what);
        else Report(UnsupportedKeyword.Rule, at.Span, pointer, UnsupportedKeyword.Message(what));
    }

    /// <summary>Refuses what only matters where types are emitted.</summary>
    public void UnsupportedInTypes(JsonNode at, string pointer, string what) => emissionFindings.Add(new Finding(UnsupportedKeyword.Rule, at.Span, pointer, $"{what} is not supported yet in a schema that becomes types"));

    public void Report(Rule rule, ByteSpan span, string pointer, string message, string? suggestion = null) => (isAboutTypes ? emissionFindings : findings).Add(new Finding(rule, span, pointer, message, suggestion));
}
