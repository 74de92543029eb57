using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Collects what is wrong with a schema. A finding in another text stands where the schema names that text, since its own is the only one that everybody can see.</summary>
internal sealed class SchemaFindings
{
    private readonly List<Finding> all = [];
    private readonly List<Finding> ofTypes = [];
    private readonly Dictionary<JsonTree, SchemaDocument> documents = [];

    /// <summary>Whether what comes now matters only where types are emitted.</summary>
    public bool IsAboutTypes { get; set; }

    public bool HasErrors => all.Any(finding => finding.Severity == Severity.Error);

    /// <summary>What keeps the schema from being held against files, and advice.</summary>
    public IReadOnlyList<Finding> All => [.. all.OrderBy(finding => finding.Span.Start)];

    /// <summary>What keeps the schema from becoming types.</summary>
    public IReadOnlyList<Finding> OfTypes => [.. ofTypes.OrderBy(finding => finding.Span.Start)];

    public void Expect(SchemaDocument document) => documents[document.Tree] = document;

    public void Add(Rule rule, JsonNode at, string pointer, string message, string? suggestion = null) => Add(rule, at.Tree, at.Span, pointer, message, suggestion, IsAboutTypes);

    public void AddSyntax(JsonTree tree, JsonSyntaxError error) => Add(Rules.Schemas.MalformedSchema.Rule, tree, error.Span, "", $"the schema is not JSON: {error.Message}", null, isAboutTypes: false);

    /// <summary>Adds what matters only where types are emitted.</summary>
    public void AddOfTypes(Rule rule, JsonNode at, string pointer, string message) => Add(rule, at.Tree, at.Span, pointer, message, null, isAboutTypes: true);

    private void Add(Rule rule, JsonTree tree, ByteSpan span, string pointer, string message, string? suggestion, bool isAboutTypes)
    {
        if (documents.TryGetValue(tree, out var document) && document.NamedBy is SchemaNode by)
        {
            // Its own readers see the advice when they check that schema.
            if (rule.DefaultSeverity != Severity.Error) return;
            message = $"in '{document.Uri}', {tree.Text.PositionAt(span.Start)}: {message}";
            (span, pointer) = (by.Syntax.TryGetMember("$ref", out var reference) ? reference.Value.Span : by.Syntax.Span, by.Pointer);
        }

        (isAboutTypes ? ofTypes : all).Add(new Finding(rule, span, pointer, message, suggestion));
    }
}
