using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A schema or subschema: what it says with the keywords of draft-07 and with our own words.</summary>
public sealed class SchemaNode
{
    internal SchemaNode(JsonNode syntax, string pointer)
    {
        Syntax = syntax;
        Pointer = pointer;
    }

    /// <summary>Where it stands in the schema's text.</summary>
    public JsonNode Syntax { get; }

    /// <summary>Its JSON pointer within the schema.</summary>
    public string Pointer { get; }

    /// <summary>The schema that is meant: this one, or the one at the end of its <c>$ref</c>.</summary>
    public SchemaNode Target { get; internal set; } = null!;

    /// <summary>For a boolean schema: whether everything is allowed, or nothing; else null.</summary>
    public bool? Always { get; internal set; }

    /// <summary>The name for a type or an entry that describes one.</summary>
    public string? Title { get; internal set; }

    /// <summary>What it means, for people.</summary>
    public string? Description { get; internal set; }

    /// <summary>Whether new files should do without it.</summary>
    public bool IsDeprecated { get; internal set; }

    /// <summary>The types allowed.</summary>
    public JsonTypes Types { get; internal set; }

    /// <summary>The one value allowed, or null where any is.</summary>
    public JsonNode? Const { get; internal set; }

    /// <summary>The values allowed, or null where any is.</summary>
    public IReadOnlyList<JsonNode>? Enum { get; internal set; }

    /// <summary>The least number allowed.</summary>
    public double? Minimum { get; internal set; }

    /// <summary>The greatest number allowed.</summary>
    public double? Maximum { get; internal set; }

    /// <summary>The least number of code points in a string.</summary>
    public int? MinLength { get; internal set; }

    /// <summary>The greatest number of code points in a string.</summary>
    public int? MaxLength { get; internal set; }

    /// <summary>The pattern that a string must contain a match of.</summary>
    public EcmaPattern? Pattern { get; internal set; }

    /// <summary>What kind of text a string is, such as <c>uri</c>. Not asserted.</summary>
    public string? Format { get; internal set; }

    /// <summary>What every element of an array must be.</summary>
    public SchemaNode? Items { get; internal set; }

    /// <summary>The properties described, in the order of the schema.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; internal set; } = [];

    /// <summary>The properties that must be there.</summary>
    public IReadOnlyList<string> Required { get; internal set; } = [];

    /// <summary>What a property that is not described must be.</summary>
    public SchemaNode? AdditionalProperties { get; internal set; }

    /// <summary>What the name of every property must be.</summary>
    public SchemaNode? PropertyNames { get; internal set; }

    /// <summary>Schemas that all must hold.</summary>
    public IReadOnlyList<SchemaNode> AllOf { get; internal set; } = [];

    /// <summary>Schemas of which at least one must hold, unless there are none.</summary>
    public IReadOnlyList<SchemaNode> AnyOf { get; internal set; } = [];

    /// <summary>Schemas of which exactly one must hold, unless there are none.</summary>
    public IReadOnlyList<SchemaNode> OneOf { get; internal set; } = [];

    /// <summary>A schema that must not hold.</summary>
    public SchemaNode? Not { get; internal set; }

    /// <summary><c>x-rk-id</c>: the kind of entity that this string names, or null.</summary>
    public string? NamesKind { get; internal set; }

    /// <summary><c>x-rk-label</c>: whether this string is what people call the entity.</summary>
    public bool IsLabel { get; internal set; }

    /// <summary><c>x-rk-ref</c>: what this string refers to, or null.</summary>
    public ReferenceWord? Reference { get; internal set; }

    /// <summary><c>x-rk-join</c>: what the entity referred to lends to the resolved one.</summary>
    public IReadOnlyList<JoinedProperty> Join { get; internal set; } = [];

    /// <summary><c>x-rk-union</c>: the property whose <c>const</c> picks the variant, or null.</summary>
    public string? Union { get; internal set; }

    /// <summary><c>x-rk-chain</c>: the slots in the order in which they are tried, or null.</summary>
    public ChainWord? Chain { get; internal set; }

    /// <summary><c>x-rk-secret</c>: that the string is a secret, or null.</summary>
    public SecretWord? Secret { get; internal set; }

    /// <summary><c>x-rk-catalogue</c>: the catalogue that this string names an entry of, or null.</summary>
    public CatalogueWord? Catalogue { get; internal set; }

    /// <summary><c>x-rk-backfill</c>: what a missing value counts as, or null.</summary>
    public Expression? Backfill { get; internal set; }

    /// <summary>Finds a property by its name in JSON.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The schema that is meant, or null where the property is not described.</returns>
    public SchemaNode? Property(string name) => Properties.FirstOrDefault(property => property.Name == name)?.Node.Target;

    /// <summary>Whether a text is Unicode, as long as it may be, and matches the pattern.</summary>
    /// <param name="text">The text.</param>
    public bool Accepts(string text) => !JsonText.HasLoneSurrogate(text ?? throw new ArgumentNullException(nameof(text))) && Rules.Files.Shapes.StringProblem(text, this) is null;

    /// <summary>The pointer.</summary>
    public override string ToString() => Pointer.Length == 0 ? "#" : "#" + Pointer;
}
