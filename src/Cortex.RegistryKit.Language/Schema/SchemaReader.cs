using Cortex.RegistryKit.Language.Compatibility;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Schema.Dialects;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>From the tree of a schema's text to the schema. Every keyword is known, warned about or refused.</summary>
internal sealed class SchemaReader
{
    private readonly RegistrySchema schema;
    private readonly SchemaFindings findings = new();
    private readonly List<SchemaDocument> documents = [];
    private readonly SchemaReferences references;
    private SchemaDocument document;
    private string baseUri;

    public SchemaReader(SchemaResource resource, IEnumerable<SchemaResource> others)
    {
        schema = new RegistrySchema(resource.Tree);
        references = new SchemaReferences(this, new GivenSchemas(others));
        document = new SchemaDocument(resource.Uri, resource.Tree, null);
        baseUri = resource.Uri;
    }

    /// <summary>All schemas and subschemas, those of other texts included, in the order in which they were read.</summary>
    public IEnumerable<SchemaNode> Nodes => documents.SelectMany(read => read.Nodes.Values);

    public RegistrySchema Read()
    {
        var whole = document;
        schema.Root = Read(whole);
        references.Resolve();
        (document, baseUri) = (whole, schema.Root.BaseUri);
        RootKeywords.Read(this, schema, schema.Tree.Root);
        references.Resolve();
        SchemaLoops.Refuse(this);
        SharedSchemas.Mark(schema.Root, Nodes);
        schema.Documents = documents;
        EntityKinds.Find(this, schema);
        MigrationKeywords.Check(this, schema);
        if (!findings.HasErrors) CheckForTypes();
        (schema.Findings, schema.EmissionFindings) = (findings.All, findings.OfTypes);
        return schema;
    }

    private void CheckForTypes()
    {
        findings.IsAboutTypes = true;
        SchemaChecks.Check(this, schema);
    }

    /// <summary>Reads a text as a whole.</summary>
    public SchemaNode Read(SchemaDocument whole)
    {
        documents.Add(whole);
        findings.Expect(whole);
        foreach (var error in whole.Tree.Errors) findings.AddSyntax(whole.Tree, error);
        whole.Dialect = KnownDialects.Of(whole.Tree.Root) ?? whole.Dialect;
        (document, baseUri) = (whole, whole.Uri);
        whole.Root = Node(whole.Tree.Root, "");
        references.Name(whole.Uri, whole.Root);
        return whole.Root;
    }

    /// <summary>Reads a part of a text that no keyword calls a schema, but a <c>$ref</c> does.</summary>
    public SchemaNode Part(SchemaNode within, JsonNode syntax, string pointer)
    {
        (document, baseUri) = (within.Document, within.BaseUri);
        return Node(syntax, pointer);
    }

    /// <summary>Reads a subschema.</summary>
    public SchemaNode Node(JsonNode syntax, string pointer)
    {
        if (!DeepStack.HasRoom) return DeepStack.Continue(() => Node(syntax, pointer));

        var node = new SchemaNode(document, syntax, pointer, baseUri);
        document.Nodes[pointer] = node;
        switch (syntax.Kind)
        {
            case JsonKind.True or JsonKind.False:
                node.Always = syntax.Kind == JsonKind.True;
                break;
            case JsonKind.Object when document.Dialect.ReferenceHides && syntax.TryGetMember("$ref", out var reference):
                Reference(node, reference.Value);
                break;
            case JsonKind.Object:
                Keywords(node);
                break;
            case JsonKind.Missing:
                break;
            default:
                Malformed(syntax, pointer, "a schema is an object, true or false");
                break;
        }

        return node;
    }

    private void Reference(SchemaNode node, JsonNode reference)
    {
        references.Add(node, reference, baseUri);
        if (node.Pointer.Length == 0 && node.Syntax.TryGetMember("$schema", out var dialect)) Dialect(node, dialect.Value);
        foreach (var member in node.Syntax.Members)
        {
            if (member.Name.StartsWith("x-rk-", StringComparison.Ordinal)) Malformed(member.NameNode, node.Pointer, $"'{member.Name}' beside '$ref' has no effect: {document.Dialect.Name} hides what stands there");
            if (member.Name is "definitions" or "$defs") Subschemas.Definitions(this, node, member);
        }
    }

    private void Keywords(SchemaNode node)
    {
        var outer = baseUri;
        if (node.Syntax.TryGetMember(document.Dialect.IdKeyword, out var id)) Id(node, id);
        foreach (var member in node.Syntax.Members) document.Dialect.Read(this, node, member);
        if (node.Syntax.TryGetMember("$ref", out var reference)) Beside(node, reference.Value);
        if (node.If is null) node.Then = node.Else = null;
        if (node.TupleItems is null) node.AdditionalItems = null;
        baseUri = outer;
    }

    /// <summary>A reference that other keywords may stand beside: then it is one of the schemas that the value is held against.</summary>
    private void Beside(SchemaNode node, JsonNode reference)
    {
        if (document.Dialect.IsReferenceAlone(node.Syntax))
        {
            references.Add(node, reference, baseUri);
            return;
        }

        var referred = new SchemaNode(document, node.Syntax, Append(node.Pointer, "$ref"), baseUri);
        document.Nodes[referred.Pointer] = referred;
        references.Add(referred, reference, baseUri);
        node.AllOf = [referred, .. node.AllOf];
    }

    private void Id(SchemaNode node, JsonMember id)
    {
        if (KeywordValues.Text(this, node, id) is not string text) return;
        var (uri, name) = (UriReference.WithoutFragment(text), UriReference.Fragment(text));
        if (uri.Length > 0) node.BaseUri = baseUri = UriReference.Resolve(baseUri, uri);
        if (name.Length > 0 && !document.Dialect.HasNamesInId) Malformed(id.Value, node.Pointer, $"'{id.Name}' has no fragment in {document.Dialect.Name}; '$anchor' gives a schema a name");
        references.Name(UriReference.Key(baseUri, uri.Length > 0 ? "" : name), node);
    }

    /// <summary>Reads the name by which a reference finds a schema.</summary>
    public void Anchor(SchemaNode node, JsonMember anchor)
    {
        if (KeywordValues.Text(this, node, anchor) is string name) references.Name(UriReference.Key(node.BaseUri, name), node);
    }

    /// <summary>Refuses a dialect that nobody knows, and a part in another one than the text around it.</summary>
    public void Dialect(SchemaNode node, JsonNode uri)
    {
        if (KnownDialects.Named(uri) is not Dialect named) Refuse(uri, node.Pointer, KnownDialects.Refusal);
        else if (named != document.Dialect) Refuse(uri, node.Pointer, $"a part of the schema is written in {named.Name} and the text around it in {document.Dialect.Name}, which is not supported; give the part as a schema of its own");
    }

    public static string Append(string pointer, string step) => $"{pointer}/{step.Replace("~", "~0").Replace("/", "~1")}";

    public void Malformed(JsonNode at, string pointer, string message) => Report(MalformedSchema.Rule, at, pointer, message);

    public void Unsupported(JsonNode at, string pointer, string what)
    {
        if (findings.IsAboutTypes) UnsupportedInTypes(at, pointer, what);
        else Refuse(at, pointer, UnsupportedKeyword.Message(what));
    }

    /// <summary>Refuses what only matters where types are emitted.</summary>
    public void UnsupportedInTypes(JsonNode at, string pointer, string what) => findings.AddOfTypes(UnsupportedKeyword.Rule, at, pointer, $"{what} is not supported yet in a schema that becomes types");

    /// <summary>Refuses what cannot be held against files.</summary>
    public void Refuse(JsonNode at, string pointer, string message) => Report(UnsupportedKeyword.Rule, at, pointer, message);

    public void Report(Rule rule, JsonNode at, string pointer, string message, string? suggestion = null) => findings.Add(rule, at, pointer, message, suggestion);
}
