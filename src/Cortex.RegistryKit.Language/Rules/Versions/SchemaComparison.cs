using Cortex.RegistryKit.Language.Migrations;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Versions;

/// <summary>
/// Goes through an older schema and a newer one side by side. What has the same name and means the same is taken over by itself;
/// every other property of the older one has to be read, or overwritten, by the step that leads from one to the other.
/// </summary>
/// <remarks>Variants of a union, and what <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c> add to an object, are not looked into.</remarks>
internal sealed class SchemaComparison(MigrationStep step, RegistrySchema older, RegistrySchema newer, List<Finding> findings)
{
    private readonly HashSet<(SchemaNode, SchemaNode)> seen = [];

    public void Compare()
    {
        Compare(older.Root, newer.Root, "", "", []);
        foreach (var assignment in step.Set.Concat(step.Fill)) CompareMoved(assignment);
    }

    /// <summary>What a step puts elsewhere as a whole still has to fit there.</summary>
    private void CompareMoved(MigrationAssignment assignment)
    {
        var (path, set) = assignment.Value switch
        {
            SourceExpression { File: null } source => (source.Path, (IReadOnlyList<JoinedProperty>)[]),
            EachExpression each => (each.Path, each.Set),
            _ => (null, []),
        };
        if (path is null || !SchemaPlace.Find(older.Root, path, out var was) || was is null || !SchemaPlace.Find(newer.Root, assignment.Path, out var now) || now is null) return;

        var (from, to) = ("/" + string.Join("/", path), "/" + string.Join("/", assignment.Path));
        if (SameProperties.Why(was, now) is string why) Report(now.Syntax, now, $"'{to}' is set to '{from}' of {Name}, which {why}");
        else CompareInside(was, now, from, to, set);
    }

    private void Compare(SchemaNode was, SchemaNode now, string from, string to, IReadOnlyList<JoinedProperty> set)
    {
        if (!seen.Add((was, now))) return;
        foreach (var property in was.Properties)
        {
            var place = $"{from}/{property.Name}";
            if (property.Node.Target.Const is not null || IsSet(property.Name, $"{to}/{property.Name}", set) || IsRead(place, property.Name, set)) continue;

            var other = now.Property(property.Name);
            if (other is null) MissingIn(now, place);
            else if (SameProperties.Why(property.Node.Target, other) is string why) Report(other.Syntax, other, $"'{place}' of {Name} {why} here, and nothing in 'x-rk-from' says what becomes of it");
            else CompareInside(property.Node.Target, other, place, $"{to}/{property.Name}", []);
        }

        foreach (var required in now.Required)
        {
            if (was.Property(required) is not null || now.Property(required)?.Const is not null || IsSet(required, $"{to}/{required}", set)) continue;
            Report(now.Syntax, now, $"'{to}/{required}' is required here, {Name} does not have it, and nothing in 'x-rk-from' sets it");
        }
    }

    private void CompareInside(SchemaNode was, SchemaNode now, string from, string to, IReadOnlyList<JoinedProperty> set)
    {
        if (was.Properties.Count > 0 && (now.Properties.Count > 0 || now.AdditionalProperties is null)) Compare(was, now, from, to, set);
        if (was.Items?.Target is { } item && now.Items?.Target is { } other) CompareInside(item, other, from, to, set);
        if (was.AdditionalProperties?.Target is { } entry && now.AdditionalProperties?.Target is { } counterpart) CompareInside(entry, counterpart, from, to, set);
    }

    private void MissingIn(SchemaNode now, string place)
    {
        // A schema that names no properties at all takes any.
        if (now.Properties.Count == 0 || now.AdditionalProperties is { Target.Always: not false }) return;
        var at = step.Syntax.TryGetMember("schema", out var member) ? member.Value : step.Syntax;
        Report(at, null, $"'{place}' of {Name} is not in this version, and nothing in 'x-rk-from' reads it");
    }

    private bool IsRead(string place, string property, IReadOnlyList<JoinedProperty> set)
    {
        var paths = step.Expressions.Select(expression => expression switch { SourceExpression { File: null } source => source.Path, EachExpression each => each.Path, _ => null });
        return paths.OfType<IReadOnlyList<string>>().Any(path => "/" + string.Join("/", path) == place)
            || set.SelectMany(member => ExpressionParts.Of(member.Value)).OfType<PathExpression>().Any(path => path.Path == property);
    }

    private bool IsSet(string name, string place, IReadOnlyList<JoinedProperty> set) =>
        set.Any(member => member.Name == name) || step.Set.Any(assignment => "/" + string.Join("/", assignment.Path) == place);

    private string Name => older.Root.Title ?? older.Id;

    private void Report(JsonNode at, SchemaNode? node, string message) => findings.Add(new Finding(UnexplainedDifference.Rule, at.Span, node?.Pointer ?? "/x-rk-from", message));
}
