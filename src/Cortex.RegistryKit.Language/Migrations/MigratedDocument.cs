using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>The file that a migration makes, and the edits by which it came to be.</summary>
internal sealed class MigratedDocument
{
    private readonly MigrationRun run;
    private readonly ObjectValue root;

    public MigratedDocument(MigrationRun run, RegistrySchema schema, ObjectValue root)
    {
        this.run = run;
        this.root = root;
        Schema = schema;
    }

    /// <summary>The schema of the version that the file has reached.</summary>
    public RegistrySchema Schema { get; private set; }

    public List<JsonEdit> Edits { get; } = [];

    /// <summary>The whole value, with what the schema describes in the schema's order.</summary>
    public MigratedValue Value => root.InOrder(Schema.Root.Properties.Select(property => property.Name));

    /// <summary>The content of a new file: the schema's constants and back-fills.</summary>
    public static MigratedDocument Empty(MigrationRun run, RegistrySchema schema)
    {
        var root = new ObjectValue();
        foreach (var property in schema.Root.Properties)
        {
            var node = property.Node.Target;
            if (node.Const is JsonNode constant) root.Set(property.Name, new NodeValue(constant));
            else if (SourceView.Backfill(node, run) is { } value) root.Set(property.Name, value);
        }

        return new MigratedDocument(run, schema, root);
    }

    /// <summary>The ids that the entries of a kind have.</summary>
    public ICollection<string> Ids(string kind)
    {
        if (Schema.Kind(kind) is not { IdProperty: string id } found || MigratedValue.At(root, found.Path)?.Elements is not { } entries) return [];
        return new HashSet<string>(entries.Select(entry => entry.Member(id)?.Text).OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>Does what a step says, and makes this a file of the schema's version.</summary>
    /// <param name="step">The step.</param>
    /// <param name="schema">The schema that it stands in.</param>
    /// <param name="source">The older file; null where this very file is the older one.</param>
    public void Apply(MigrationStep step, RegistrySchema schema, MigratedValue? source)
    {
        Schema = schema;
        if (source is null && schema.VersionProperty is string version) Put([version], new NodeValue(schema.Root.Property(version)!.Const!.Value));

        var evaluator = new Evaluator(run, source ?? root, this);
        foreach (var assignment in step.Set) Assign(evaluator, assignment);
        foreach (var assignment in step.Fill)
        {
            if (MigratedValue.At(root, assignment.Path) is null or { IsEmptyList: true }) Assign(evaluator, assignment);
        }
    }

    /// <summary>Takes over what has the same name and kind in another file, unless the step says what becomes of it.</summary>
    public void TakeOver(MigratedValue source, RegistrySchema older, MigrationStep step)
    {
        foreach (var name in SameProperties.Of(older.Root, Schema.Root))
        {
            if (step.Set.All(assignment => assignment.Path[0] != name) && source.Member(name) is { } value) Put([name], value);
        }
    }

    /// <summary>Takes out the sections that are no lists or objects: they count as missing.</summary>
    /// <returns>The first one's name, or null.</returns>
    public string? DropUnsound(RegistrySchema schema) => DropUnsound(root, schema.Root, EditPath.Root, "");

    private string? DropUnsound(ObjectValue owner, SchemaNode schema, EditPath path, string prefix)
    {
        string? first = null;
        foreach (var property in schema.Properties)
        {
            var node = property.Node.Target;
            if (!SourceView.IsSection(node) || owner.Member(property.Name) is not { } section) continue;

            var name = prefix + property.Name;
            if (node.Types == JsonTypes.Array ? section.Elements is null : section.Members is null)
            {
                owner.Remove(property.Name);
                Edits.Add(JsonEdit.Remove(path.Member(property.Name)));
                first ??= name;
            }
            else if (node.Types == JsonTypes.Object && node.PropertyNames?.Target.NamesKind is null)
            {
                first = DropUnsound(Open(owner, property.Name, section), node, path.Member(property.Name), name + ".") is string inner ? first ?? inner : first;
            }
        }

        return first;
    }

    private void Assign(Evaluator evaluator, MigrationAssignment assignment)
    {
        if (evaluator.Value(assignment.Value) is { } value) Put(assignment.Path, value);
    }

    private void Put(IReadOnlyList<string> path, MigratedValue value)
    {
        var owner = root;
        var edited = EditPath.Root;
        for (var i = 0; i < path.Count - 1; i++)
        {
            var next = owner.Member(path[i]);
            if (next is not null && next.Members is null)
            {
                run.Forbid($"there is no place for '/{string.Join("/", path)}' in the file");
                return;
            }

            owner = Open(owner, path[i], next);
            edited = edited.Member(path[i]);
        }

        var name = path[path.Count - 1];
        run.Changes.Add($"'/{string.Join("/", path)}' {(owner.Member(name) is null ? "is added" : "is changed")}");
        owner.Set(name, value);
        Edits.Add(JsonEdit.Set(edited.Member(name), MigratedWriter.Write(value)));
    }

    /// <summary>A member that is an object, in a form that can change.</summary>
    private static ObjectValue Open(ObjectValue owner, string name, MigratedValue? value)
    {
        if (value is ObjectValue open) return open;

        open = (value as NodeValue)?.ToObject() ?? new ObjectValue();
        owner.Set(name, open);
        return open;
    }
}
