using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A schema as a whole: what a registry is, with its entities, references and chains.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RegistrySchema
{
    internal RegistrySchema(JsonTree tree) => Tree = tree;

    /// <summary>The schema's text, parsed.</summary>
    public JsonTree Tree { get; }

    /// <summary>The schema of the whole file.</summary>
    public SchemaNode Root { get; internal set; } = null!;

    /// <summary>The texts that the schema is made of: its own, then those that its references lead to, in the order in which they were found.</summary>
    public IReadOnlyList<SchemaDocument> Documents { get; internal set; } = [];

    /// <summary><c>$id</c>: the name by which a file may ask for this schema; empty where it has none.</summary>
    public string Id { get; internal set; } = "";

    /// <summary><c>x-rk-file</c>: the name of the files that this schema is for, or null.</summary>
    public string? FileName { get; internal set; }

    /// <summary><c>x-rk-derived-from</c>: the id of the schema that this one was derived from, for the ids of one registry; null where it was not.</summary>
    public string? DerivedFrom { get; internal set; }

    /// <summary>The kinds of entities, in the order of the schema.</summary>
    public IReadOnlyList<EntityKind> Kinds { get; internal set; } = [];

    /// <summary><c>x-rk-known</c>: the entities of each kind that exist without an entry.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<KnownEntity>> Known { get; internal set; } = new Dictionary<string, IReadOnlyList<KnownEntity>>();

    /// <summary><c>x-rk-settings</c>: the settings that expressions may name.</summary>
    public IReadOnlyList<SettingDeclaration> Settings { get; internal set; } = [];

    /// <summary><c>x-rk-from</c>: the ways in which a file of this version can be made; the first that applies is taken.</summary>
    public IReadOnlyList<MigrationStep> From { get; internal set; } = [];

    /// <summary>The root's property whose <c>const</c> is the version, or null.</summary>
    public string? VersionProperty { get; internal set; }

    /// <summary>The version that this schema is for; 0 where it has none.</summary>
    public int Version { get; internal set; }

    /// <summary>What is wrong with the schema itself, in the order of its text.</summary>
    public IReadOnlyList<Finding> Findings { get; internal set; } = [];

    /// <summary>What stands in the way of types: words that an interpreter understands, and that are not emitted. Matters only where the schema is compiled.</summary>
    public IReadOnlyList<Finding> EmissionFindings { get; internal set; } = [];

    /// <summary>The names of the other schemas that the ways in <see cref="From"/> need.</summary>
    public IEnumerable<string> NeededSchemas => From.SelectMany(step => step.Schemas).Distinct();

    /// <summary>Whether the schema can be used: it has no finding of severity error.</summary>
    public bool IsSound => !Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Reads a schema. Never throws because of its content: what is wrong stands in <see cref="Findings"/>.</summary>
    /// <param name="text">The schema's text.</param>
    public static RegistrySchema Parse(Utf8Text text) => Parse(new SchemaResource("", text), []);

    /// <summary>Reads a schema that refers to others. Never throws because of their content, and never fetches one.</summary>
    /// <param name="schema">The schema's text.</param>
    /// <param name="others">The schemas that a <c>$ref</c> in it may lead to, and in those in turn; the schemas of draft-04, draft-06 and draft-07 themselves are always at hand.</param>
    public static RegistrySchema Parse(SchemaResource schema, IEnumerable<SchemaResource> others) =>
        new SchemaReader(schema ?? throw new ArgumentNullException(nameof(schema)), others ?? throw new ArgumentNullException(nameof(others))).Read();

    /// <summary>Finds a kind by its name.</summary>
    /// <param name="name">The name, such as <c>host</c>.</param>
    /// <returns>The kind, or null.</returns>
    public EntityKind? Kind(string name) => Kinds.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The ids of a kind that exist without an entry.</summary>
    /// <param name="kind">The kind's name.</param>
    public IEnumerable<string> KnownIds(string kind) => Known.TryGetValue(kind, out var known) ? known.Select(entity => entity.Id) : [];

    /// <summary>What a property of an entity refers to: its own words, refined by those of the variant.</summary>
    /// <param name="entity">The entity's schema.</param>
    /// <param name="variant">The variant's schema, or null.</param>
    /// <param name="property">The property's name.</param>
    /// <returns>The words, or null where the property is no reference.</returns>
    public static ReferenceWord? Reference(SchemaNode entity, SchemaNode? variant, string property)
    {
        if (entity is null) throw new ArgumentNullException(nameof(entity));

        return entity.Property(property)?.Reference?.RefinedBy(variant?.Property(property)?.Reference);
    }

    /// <summary>Whether a variant that does not speak of a reference has no use for it: others do. What no variant speaks of is for all of them.</summary>
    /// <param name="entity">The entity's schema.</param>
    /// <param name="property">The name of the property that refers.</param>
    internal static bool IsRefined(SchemaNode entity, string property) =>
        entity.Property(property)?.Reference is not null && entity.OneOf.Any(variant => variant.Target.Property(property)?.Reference is not null);

    /// <summary>The variant of a union for a value of its discriminator.</summary>
    /// <param name="union">The schema with <c>x-rk-union</c>.</param>
    /// <param name="discriminator">The value.</param>
    /// <returns>The variant that names the value, else the one that names none, else null.</returns>
    public static SchemaNode? Variant(SchemaNode union, string discriminator)
    {
        if (union?.Union is not string property) return null;

        SchemaNode? open = null;
        foreach (var variant in union.OneOf.Select(node => node.Target))
        {
            if (variant.Property(property)?.Const is not JsonNode name) open ??= variant;
            else if (name.TryGetText(out var text) && text == discriminator) return variant;
        }

        return open;
    }
}
