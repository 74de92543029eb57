using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Reads <c>x-rk-from</c>, and holds it against the schema that it stands in.</summary>
internal static class MigrationKeywords
{
    private const string Pointer = "/x-rk-from";

    public static void Read(SchemaReader reader, RegistrySchema schema, JsonMember from)
    {
        if (from.Value.Kind != JsonKind.Array) reader.Malformed(from.Value, Pointer, "'x-rk-from' is a list of ways in which a file can be made");

        var steps = new List<MigrationStep>();
        foreach (var syntax in from.Value.Elements) steps.Add(Step(reader, syntax, $"{Pointer}/{steps.Count}"));
        schema.From = steps;
    }

    /// <summary>Kinds and places of this version that do not exist.</summary>
    public static void Check(SchemaReader reader, RegistrySchema schema)
    {
        foreach (var step in schema.From)
        {
            foreach (var assignment in step.Set.Concat(step.Fill))
            {
                if (SchemaPlace.Find(schema.Root, assignment.Path, out _) is false) reader.Malformed(assignment.Syntax, Pointer, $"this version has no '/{string.Join("/", assignment.Path)}'");
            }

            foreach (var expression in step.Expressions) CheckNames(reader, schema, expression);
        }
    }

    private static void CheckNames(SchemaReader reader, RegistrySchema schema, Expression expression)
    {
        var kind = (expression as MintExpression)?.Kind ?? (expression as KnownExpression)?.Kind;
        if (kind is not null && schema.Kind(kind)?.IdProperty is null)
        {
            var suggestion = Suggestions.Nearest(kind, schema.Kinds.Where(other => other.IdProperty is not null).Select(other => other.Name));
            reader.Malformed(expression.Syntax, Pointer, $"no property is the id of the kind '{kind}'{Suggestions.Question(suggestion)}");
        }

        if (expression is BackfillExpression backfill && (!SchemaPlace.Find(schema.Root, backfill.Path, out var place) || place?.Backfill is null))
        {
            reader.Malformed(expression.Syntax, Pointer, $"'/{string.Join("/", backfill.Path)}' is no place with 'x-rk-backfill'");
        }
    }

    private static MigrationStep Step(SchemaReader reader, JsonNode syntax, string pointer)
    {
        var step = new MigrationStep(syntax);
        if (syntax.Kind != JsonKind.Object) reader.Malformed(syntax, pointer, "a step is an object with 'schema', 'when', 'set' and 'fill'");
        foreach (var part in syntax.Members)
        {
            switch (part.Name)
            {
                case "schema" when part.Value.TryGetText(out var name): step.Schema = name; break;
                case "schema": reader.Malformed(part.Value, pointer, "'schema' is a string"); break;
                case "when": step.When = ExpressionReader.Read(reader, pointer, part.Value, inMigration: true); break;
                case "set": step.Set = Assignments(reader, part, pointer); break;
                case "fill": step.Fill = Assignments(reader, part, pointer); break;
                default: reader.Malformed(part.NameNode, pointer, $"'x-rk-from' has no '{part.Name}'"); break;
            }
        }

        return step;
    }

    private static List<MigrationAssignment> Assignments(SchemaReader reader, JsonMember part, string pointer)
    {
        if (part.Value.Kind != JsonKind.Object) reader.Malformed(part.Value, pointer, $"'{part.Name}' is an object of places, each with a value");

        var assignments = new List<MigrationAssignment>();
        foreach (var assignment in part.Value.Members)
        {
            if (ExpressionReader.Steps(assignment.NameNode) is not { } path) reader.Malformed(assignment.NameNode, pointer, "a place begins with a slash");
            else assignments.Add(new MigrationAssignment(assignment.NameNode, path, ExpressionReader.Read(reader, pointer, assignment.Value, inMigration: true)));
        }

        return assignments;
    }
}
