using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A schema or subschema: what it says with the keywords of its dialect and with our own words.</summary>
public sealed partial class SchemaNode
{
    internal SchemaNode(SchemaDocument document, JsonNode syntax, string pointer, string baseUri)
    {
        Document = document;
        Syntax = syntax;
        Pointer = pointer;
        BaseUri = baseUri;
        Target = this;
    }

    /// <summary>The text that it stands in.</summary>
    public SchemaDocument Document { get; }

    /// <summary>Where it stands in that text.</summary>
    public JsonNode Syntax { get; }

    /// <summary>Its JSON pointer within that text.</summary>
    public string Pointer { get; }

    /// <summary>What a reference inside of it is relative to: the nearest <c>$id</c>, else where its text comes from.</summary>
    public string BaseUri { get; internal set; }

    /// <summary>The text of its <c>$ref</c>, or null. Nothing that stands beside it says more of a value.</summary>
    public string? RefersTo { get; internal set; }

    /// <summary>The schema that is meant: this one, or the one at the end of its <c>$ref</c>.</summary>
    public SchemaNode Target { get; internal set; }

    /// <summary>For a boolean schema: whether everything is allowed, or nothing; else null.</summary>
    public bool? Always { get; internal set; }

    /// <summary>Whether more than one place applies it, so that the same value may be held against it again.</summary>
    internal bool IsShared { get; set; }

    /// <summary>The subschemas that look at the same value: those of <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c>, <c>if</c>, <c>then</c>, <c>else</c> and <c>dependencies</c>.</summary>
    public IEnumerable<SchemaNode> Applied
    {
        get
        {
            IEnumerable<SchemaNode?> applied = [.. AllOf, .. AnyOf, .. OneOf, Not, If, Then, Else, .. Dependencies.Select(dependency => dependency.Node)];
            return applied.OfType<SchemaNode>();
        }
    }

    /// <summary>The subschemas that look at the elements of an array, or at the names or values of an object's properties.</summary>
    public IEnumerable<SchemaNode> Nested
    {
        get
        {
            IEnumerable<SchemaNode?> nested = [Items, .. TupleItems ?? [], AdditionalItems, Contains, .. Properties.Select(property => property.Node), .. PatternProperties.Select(property => property.Node), AdditionalProperties, PropertyNames];
            return nested.OfType<SchemaNode>();
        }
    }

    /// <summary>Whether a text is Unicode, as long as it may be, and matches the pattern.</summary>
    /// <param name="text">The text.</param>
    public bool Accepts(string text) => !JsonText.HasLoneSurrogate(text ?? throw new ArgumentNullException(nameof(text))) && Rules.Files.Shapes.StringProblem(text, this) is null;

    /// <summary>The pointer.</summary>
    public override string ToString() => Pointer.Length == 0 ? "#" : "#" + Pointer;
}
