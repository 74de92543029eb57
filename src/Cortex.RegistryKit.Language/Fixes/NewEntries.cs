using System.Text;
using Cortex.RegistryKit.Language.Changes;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Fixes;

/// <summary>Adds the entries that code names to a registry: each with what it needs to be used, and nothing that is guessed.</summary>
public static class NewEntries
{
    /// <summary>The values of the property that picks the variant, for each of which an entry would be another one.</summary>
    /// <param name="kind">The kind of entity.</param>
    /// <returns>The values, in the order of the schema; for a kind without variants one that is empty.</returns>
    public static IReadOnlyList<string> Variants(EntityKind kind)
    {
        if (kind is null) throw new ArgumentNullException(nameof(kind));
        if (kind.Entity.Union is not string union) return [""];

        return [.. kind.Entity.OneOf.Select(variant => variant.Target.Property(union)?.Const is JsonNode name && name.TryGetText(out var text) ? text : "").Where(text => text.Length > 0)];
    }

    /// <summary>What has to change in a registry so that it has some entries.</summary>
    /// <param name="file">The registry.</param>
    /// <param name="schema">What it should be.</param>
    /// <param name="context">What its check knows besides.</param>
    /// <param name="kind">The kind of the entries.</param>
    /// <param name="variant">One of <see cref="Variants"/>.</param>
    /// <param name="ids">Their ids. Those that the registry has already are passed over.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The changes; null where an entry would need something that nobody has said, where the result had errors that the registry has not, or where there is nothing to add.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<TextChange>? Plan(JsonTree file, RegistrySchema schema, CheckContext context, string kind, string variant, IEnumerable<string> ids, CancellationToken cancellationToken = default)
    {
        if (file is null) throw new ArgumentNullException(nameof(file));
        if (schema is null) throw new ArgumentNullException(nameof(schema));
        if (ids is null) throw new ArgumentNullException(nameof(ids));
        if (file.Errors.Count > 0 || schema.Kind(kind) is not { } declared) return null;

        var entities = EntitySet.Of(file, schema);
        var section = declared.Path.Aggregate(EditPath.Root, (path, step) => path.Member(step));
        var edits = new List<JsonEdit>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal).Where(id => entities.Find(kind, id) is null && !schema.KnownIds(kind).Contains(id)))
        {
            if (NewEntry.Write(entities, declared, variant, id) is not string entry) return null;
            var value = Encoding.UTF8.GetBytes(entry);
            edits.Add(declared.IdProperty is null ? JsonEdit.Set(section.Member(id), value) : JsonEdit.Append(section, value));
        }

        return edits.Count == 0 ? null : Sound(file, schema, context, edits, cancellationToken);
    }

    private static IReadOnlyList<TextChange>? Sound(JsonTree file, RegistrySchema schema, CheckContext context, List<JsonEdit> edits, CancellationToken cancellationToken)
    {
        try
        {
            var changes = EditPlanner.Plan(file.Text, edits, cancellationToken);
            var after = JsonTree.Parse(Utf8Text.FromBytes(TextChange.Apply(file.Text, changes)), cancellationToken);
            var before = RegistryChecker.Run(file, schema, context, cancellationToken).Findings;
            return NewErrors.Among(RegistryChecker.Run(after, schema, context, cancellationToken).Findings, before).Count == 0 ? changes : null;
        }
        catch (EditException)
        {
            return null;
        }
    }
}
