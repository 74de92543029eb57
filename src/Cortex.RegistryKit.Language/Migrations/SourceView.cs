using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>An older file as a reader sees it: what cannot be used is passed over, and back-fills stand in for what is missing.</summary>
internal sealed class SourceView
{
    private readonly Evaluator evaluator;

    private SourceView(MigrationRun run) => evaluator = new Evaluator(run, null, null);

    /// <summary>The file as its schema sees it.</summary>
    public static MigratedValue Of(JsonNode root, RegistrySchema schema, MigrationRun run) => new SourceView(run).Value(root, schema.Root) ?? new ObjectValue();

    /// <summary>What stands in for a missing value, with the back-fills inside it.</summary>
    public static MigratedValue? Backfill(SchemaNode node, MigrationRun run) => new SourceView(run).Missing(node, new ObjectValue());

    private MigratedValue? Value(JsonNode value, SchemaNode schema)
    {
        if (value.Kind == JsonKind.Array && schema.Items?.Target is { Properties.Count: > 0 } item) return Entries(value, item);
        if (value.Kind != JsonKind.Object) return new NodeValue(value);
        if (schema.PropertyNames?.Target.NamesKind is not null && schema.AdditionalProperties?.Target is { } entry) return Map(value, entry);
        return schema.Properties.Count > 0 ? Entry(value, schema) : new NodeValue(value);
    }

    private ListValue Entries(JsonNode list, SchemaNode item)
    {
        var entries = new List<MigratedValue>();
        foreach (var element in list.Elements)
        {
            if (element.Kind == JsonKind.Object && Entry(element, item) is { } entry) entries.Add(entry);
        }

        return new ListValue(entries);
    }

    private ObjectValue Map(JsonNode map, SchemaNode item)
    {
        var entries = new ObjectValue();
        foreach (var member in new NodeValue(map).ToObject().Members) entries.Set(member.Key, Entry(((NodeValue)member.Value).Node, item) ?? new ObjectValue());
        return entries;
    }

    private ObjectValue? Entry(JsonNode value, SchemaNode schema)
    {
        var entry = new ObjectValue();
        foreach (var member in new NodeValue(value).ToObject().Members)
        {
            var node = ((NodeValue)member.Value).Node;
            var described = schema.Property(member.Key);
            if (described is null) entry.Set(member.Key, member.Value);
            else if (Holds(node, described) && Value(node, described) is { } usable) entry.Set(member.Key, usable);
        }

        if (schema.Required.Any(name => IsNeeded(schema, name) && entry.Member(name) is null or { IsEmpty: true })) return null;

        foreach (var property in schema.Properties)
        {
            var node = property.Node.Target;
            var current = entry.Member(property.Name);
            if (node.Backfill is null || !(IsSection(node) ? current is null : current is null or { IsEmpty: true })) continue;
            if (Missing(node, entry) is { } standIn) entry.Set(property.Name, standIn);
        }

        return entry;
    }

    private MigratedValue? Missing(SchemaNode node, MigratedValue owner)
    {
        if (node.Backfill is null || evaluator.Value(node.Backfill, owner) is not { } value) return null;

        // Back-fills stand within back-fills: what this one leaves out is missing as well.
        var written = JsonTree.Parse(Text.Utf8Text.FromBytes(MigratedWriter.Write(value)));
        return Value(written.Root, node);
    }

    // An entity cannot be used without it. The version, and sections, are looked at elsewhere.
    private static bool IsNeeded(SchemaNode schema, string name) => schema.Property(name) is not { } property || (property.Const is null && !IsSection(property));

    /// <summary>Lists and objects that cannot be null.</summary>
    public static bool IsSection(SchemaNode node) => node.Types is JsonTypes.Array or JsonTypes.Object;

    /// <summary>Whether a value is one that a reader can hold: of the type, within the limits, and text where it is a string. Null always is, but for a section.</summary>
    private static bool Holds(JsonNode value, SchemaNode schema)
    {
        if (value.Kind == JsonKind.Null) return !IsSection(schema);
        if (!Shapes.HasType(value, schema.Types) || (value.Kind == JsonKind.String && !value.TryGetText(out _))) return false;
        if (value.Kind == JsonKind.Number && Shapes.NumberProblem(value, schema) is not null) return false;
        if (schema.AnyOf.Count > 0 && !schema.AnyOf.Any(form => Shapes.Fits(value, form.Target))) return false;
        if (schema.Items?.Target is not { Properties.Count: 0 } items) return true;

        foreach (var element in value.Elements)
        {
            if (!Shapes.HasType(element, items.Types) || !Holds(element, items)) return false;
        }

        return true;
    }
}
