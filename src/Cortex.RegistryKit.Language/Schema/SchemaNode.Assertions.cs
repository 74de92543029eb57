using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <content>What is said of values of every kind, and of numbers and strings.</content>
public sealed partial class SchemaNode
{
    private HashSet<JsonNode>? listed;

    /// <summary>The types allowed.</summary>
    public JsonTypes Types { get; internal set; }

    /// <summary>The one value allowed, or null where any is.</summary>
    public JsonNode? Const { get; internal set; }

    /// <summary>The values allowed, or null where any is.</summary>
    public IReadOnlyList<JsonNode>? Enum { get; internal set; }

    /// <summary>The number that a number must be a multiple of.</summary>
    public JsonNumber? MultipleOf { get; internal set; }

    /// <summary>The least number allowed.</summary>
    public JsonNumber? Minimum { get; internal set; }

    /// <summary>The greatest number allowed.</summary>
    public JsonNumber? Maximum { get; internal set; }

    /// <summary>The number that a number must be greater than.</summary>
    public JsonNumber? ExclusiveMinimum { get; internal set; }

    /// <summary>The number that a number must be less than.</summary>
    public JsonNumber? ExclusiveMaximum { get; internal set; }

    /// <summary>The least number of code points in a string.</summary>
    public int? MinLength { get; internal set; }

    /// <summary>The greatest number of code points in a string.</summary>
    public int? MaxLength { get; internal set; }

    /// <summary>The pattern that a string must contain a match of.</summary>
    public EcmaPattern? Pattern { get; internal set; }

    /// <summary>What kind of text a string is, such as <c>uri</c>. Asserted only where the caller says so.</summary>
    public string? Format { get; internal set; }

    /// <summary>Schemas that all must hold.</summary>
    public IReadOnlyList<SchemaNode> AllOf { get; internal set; } = [];

    /// <summary>Schemas of which at least one must hold, unless there are none.</summary>
    public IReadOnlyList<SchemaNode> AnyOf { get; internal set; } = [];

    /// <summary>Schemas of which exactly one must hold, unless there are none.</summary>
    public IReadOnlyList<SchemaNode> OneOf { get; internal set; } = [];

    /// <summary>A schema that must not hold.</summary>
    public SchemaNode? Not { get; internal set; }

    /// <summary>The schema that decides between <see cref="Then"/> and <see cref="Else"/>.</summary>
    public SchemaNode? If { get; internal set; }

    /// <summary>The schema that must hold where <see cref="If"/> does; null where there is no <c>if</c>.</summary>
    public SchemaNode? Then { get; internal set; }

    /// <summary>The schema that must hold where <see cref="If"/> does not; null where there is no <c>if</c>.</summary>
    public SchemaNode? Else { get; internal set; }

    /// <summary>Whether a value is one of those in <see cref="Enum"/>.</summary>
    internal bool IsListed(JsonNode value) => (listed ??= new HashSet<JsonNode>(Enum, JsonEquality.Comparer)).Contains(value);
}
