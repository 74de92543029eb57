using Cortex.RegistryKit.Language.Changes;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>
/// Brings files to a schema's version, by the instructions of <c>x-rk-from</c>: a file of an older version in place, so that all else
/// stays as it is, and other files as a new one. Never throws because of what stands in files.
/// </summary>
public sealed class Migrator
{
    private readonly RegistrySchema schema;
    private readonly Func<string, RegistrySchema?> find;

    /// <summary>Makes a migrator.</summary>
    /// <param name="schema">The schema of the present version.</param>
    /// <param name="find">Finds another schema by the name that <c>x-rk-from</c> has for it; null where there is none.</param>
    public Migrator(RegistrySchema schema, Func<string, RegistrySchema?> find)
    {
        this.schema = schema ?? throw new ArgumentNullException(nameof(schema));
        this.find = find ?? throw new ArgumentNullException(nameof(find));
    }

    /// <summary>Migrates a file of an older version.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="sources">What the migration may look at.</param>
    /// <param name="isForSaving">Whether the caller is going to save the result where nothing forbids it; else new ids are the same on every load.</param>
    /// <returns>The migration; null where the file is no older one, or cannot be read at all.</returns>
    public Migration? InPlace(JsonTree tree, IMigrationSources sources, bool isForSaving)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (sources is null) throw new ArgumentNullException(nameof(sources));

        if (Utf8.FindInvalid(tree.Text.Bytes, tree.Text.Start) >= 0 || tree.Errors.Count > 0 || OldVersion(tree.Root) is not int version) return null;
        if (Ladder(schema, version, []) is not { } ladder) return null;

        var run = new MigrationRun(schema, find, sources, isForSaving);
        if (Writability.WhyReadOnly(tree, schema, mayBeOlder: true) is string reason) run.Forbid(reason);

        var document = new MigratedDocument(run, ladder[0].Schema, new NodeValue(tree.Root).ToObject());
        document.DropUnsound(schema);
        foreach (var (step, to) in ladder) document.Apply(step, to, source: null);
        return InPlace(tree.Text, version, run, document);
    }

    /// <summary>Makes a new file from others, where there are any.</summary>
    /// <param name="sources">What the migration may look at.</param>
    /// <param name="isForSaving">Whether the caller is going to save the result where nothing forbids it; else new ids are the same on every load.</param>
    /// <returns>The migration; null where there is nothing to take over. One without content says why there is nothing, and why nothing may be saved.</returns>
    public Migration? FromOtherFiles(IMigrationSources sources, bool isForSaving)
    {
        if (sources is null) throw new ArgumentNullException(nameof(sources));

        var run = new MigrationRun(schema, find, sources, isForSaving);
        var document = Make(schema, run, []);
        if (document is null && run.WhyNotSaved is null) return null;

        var content = document is null ? null : MigratedWriter.Write(document.Value);
        if (content is not null && JsonTree.Parse(Utf8Text.FromBytes(content)) is { Errors.Count: > 0 })
        {
            run.Forbid("the new file would be nested too deep");
            content = null;
        }

        return new Migration(string.Join(", ", run.From), null, content, [], run.WhyNotSaved, run.Minted, run.Changes);
    }

    private static Migration InPlace(Utf8Text text, int version, MigrationRun run, MigratedDocument document)
    {
        var from = FormattableString.Invariant($"version {version}");
        try
        {
            var content = TextChange.Apply(text, EditPlanner.Plan(text, document.Edits));
            return new Migration(from, version, content, document.Edits, run.WhyNotSaved, run.Minted, run.Changes);
        }
        catch (EditException problem)
        {
            return new Migration(from, version, null, [], run.WhyNotSaved ?? problem.Message.TrimEnd('.'), [], []);
        }
    }

    private int? OldVersion(JsonNode root)
    {
        if (schema.VersionProperty is not string name || !root.TryGetMember(name, out var member) || !member.Value.TryGetNumber(out var version)) return null;
        return version == Math.Floor(version) && version >= 1 && version < schema.Version ? (int)version : null;
    }

    /// <summary>The steps that lead from a version of the file to a schema's own; null where none do.</summary>
    private List<(MigrationStep Step, RegistrySchema Schema)>? Ladder(RegistrySchema to, int version, HashSet<RegistrySchema> above)
    {
        if (!above.Add(to)) return null;
        foreach (var step in to.From)
        {
            if (step.Schema is null || find(step.Schema) is not { } older || older.FileName != to.FileName) continue;

            var below = older.Version == version ? [] : Ladder(older, version, above);
            if (below is null) continue;
            below.Add((step, to));
            return below;
        }

        return null;
    }

    /// <summary>A file of a version, made from other files; null where there is nothing to take over, or where a source cannot be read.</summary>
    private MigratedDocument? Make(RegistrySchema version, MigrationRun run, HashSet<RegistrySchema> above)
    {
        if (!above.Add(version)) return null;
        foreach (var step in version.From)
        {
            if (run.IsOver) return null;

            var older = step.Schema is null ? null : find(step.Schema);
            if (step.Schema is not null && older is null) continue;

            var made = older?.FileName == version.FileName && older is not null ? Climb(step, older, version, run, above) : FromFile(step, older, version, run);
            if (made is not null) return made;
        }

        return null;
    }

    private MigratedDocument? Climb(MigrationStep step, RegistrySchema older, RegistrySchema version, MigrationRun run, HashSet<RegistrySchema> above)
    {
        var document = Make(older, run, above);
        document?.Apply(step, version, source: null);
        return document;
    }

    private static MigratedDocument? FromFile(MigrationStep step, RegistrySchema? older, RegistrySchema version, MigrationRun run)
    {
        MigratedValue source = new ObjectValue();
        if (older is not null)
        {
            if (Read(older, run) is not { } read) return null;
            source = read;
        }

        var document = MigratedDocument.Empty(run, version);
        if (step.When is not null && MigratedValue.IsBlank(new Evaluator(run, source, document).Value(step.When))) return null;

        if (older is not null)
        {
            run.From.Insert(0, older.FileName ?? "");
            document.TakeOver(source, older, step);
        }

        document.Apply(step, version, source);
        return document;
    }

    /// <summary>A source as its schema sees it; null where it is not there, is of another form, or ends the search.</summary>
    private static MigratedValue? Read(RegistrySchema older, MigrationRun run)
    {
        var name = older.FileName ?? "";
        var tree = run.Read(name, out var exists);
        if (!exists) return null;

        if (tree is null) run.End($"{name} cannot be read");
        else if (tree.Root.Kind != JsonKind.Object) run.End($"{name} holds no object");
        else if (Is(tree.Root, older.Root)) return View(tree, older, run);
        return null;
    }

    private static MigratedValue View(JsonTree tree, RegistrySchema older, MigrationRun run)
    {
        if (Writability.UnsoundSection(tree.Root, older) is string section) run.Forbid($"the section '{section}' of {older.FileName} is not what it should be");
        return SourceView.Of(tree.Root, older, run);
    }

    /// <summary>Whether a file has the form of a schema; <c>required</c> and <c>not</c> tell several forms of one file apart.</summary>
    private static bool Is(JsonNode root, SchemaNode schema) =>
        schema.Required.All(name => root.TryGetMember(name, out _)) && (schema.Not is null || !Shapes.Fits(root, schema.Not.Target));
}
