using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Versions;

/// <summary>Holds a schema's <c>x-rk-from</c> against the schemas that it names: what leads to no other version, or would be lost on the way.</summary>
public static class MigrationChecker
{
    /// <summary>Checks a schema.</summary>
    /// <param name="schema">The newer schema.</param>
    /// <param name="find">Finds another schema by the name that <c>x-rk-from</c> has for it; null where there is none.</param>
    /// <returns>The findings, in the order of the schema's text.</returns>
    public static IReadOnlyList<Finding> Check(RegistrySchema schema, Func<string, RegistrySchema?> find)
    {
        if (schema is null) throw new ArgumentNullException(nameof(schema));
        if (find is null) throw new ArgumentNullException(nameof(find));

        var findings = new List<Finding>();
        foreach (var step in schema.From)
        {
            foreach (var (name, place) in Named(step))
            {
                if (find(name) is null) findings.Add(Malformed(place, $"no schema is at hand by the name '{name}'"));
            }

            var older = step.Schema is null ? null : find(step.Schema);
            foreach (var expression in step.Expressions) CheckPlace(expression, older, step, find, findings);
            if (older is not null) new SchemaComparison(step, older, schema, findings).Compare();
        }

        return [.. findings.OrderBy(finding => finding.Span.Start)];
    }

    /// <summary>Settings that a way to this schema reads, and that it does not declare, or that are secrets, which never go into files.</summary>
    /// <param name="schema">The newest schema.</param>
    /// <param name="find">Finds another schema by the name that <c>x-rk-from</c> has for it; null where there is none.</param>
    /// <returns>The findings, at the places in this schema that lead to the settings.</returns>
    public static IReadOnlyList<Finding> CheckSettings(RegistrySchema schema, Func<string, RegistrySchema?> find)
    {
        if (schema is null) throw new ArgumentNullException(nameof(schema));
        if (find is null) throw new ArgumentNullException(nameof(find));

        var findings = new List<Finding>();
        foreach (var step in schema.From)
        {
            foreach (var setting in Settings(step, find, []).Distinct())
            {
                var declared = schema.Settings.FirstOrDefault(candidate => candidate.Name == setting);
                if (declared is null) findings.Add(Malformed(step.Syntax, $"the setting '{setting}', which this migration reads, is not declared{Suggestions.Question(Suggestions.Nearest(setting, schema.Settings.Select(candidate => candidate.Name)))}"));
                else if (declared.IsKeyed || declared.Node.Target.Secret is not null) findings.Add(Malformed(step.Syntax, $"the setting '{setting}' {(declared.IsKeyed ? "has a key, and a migration has none" : "is a secret, which does not go into a file")}"));
            }
        }

        return findings;
    }

    private static IEnumerable<string> Settings(MigrationStep step, Func<string, RegistrySchema?> find, HashSet<MigrationStep> seen)
    {
        if (!seen.Add(step)) return [];
        var own = step.Expressions.OfType<SettingExpression>().Select(setting => setting.Name);
        return step.Schema is null || find(step.Schema) is not { } older ? own : own.Concat(older.From.SelectMany(below => Settings(below, find, seen)));
    }

    private static IEnumerable<(string Name, JsonNode Place)> Named(MigrationStep step)
    {
        if (step.Schema is string name && step.Syntax.TryGetMember("schema", out var member)) yield return (name, member.Value);
        foreach (var source in step.Expressions.OfType<SourceExpression>())
        {
            if (source.File is string file) yield return (file, source.Syntax);
        }
    }

    private static void CheckPlace(Expression expression, RegistrySchema? older, MigrationStep step, Func<string, RegistrySchema?> find, List<Finding> findings)
    {
        var (path, schema) = expression switch
        {
            SourceExpression { File: null } source => (source.Path, older),
            SourceExpression { File: string file } source => (source.Path, find(file)),
            EachExpression each => (each.Path, older),
            _ => (null, null),
        };
        if (path is null) return;

        var place = "/" + string.Join("/", path);
        if (schema is null && (expression as SourceExpression)?.File is null && step.Schema is null) findings.Add(Malformed(expression.Syntax, $"'{place}' is a place in an older file, and this step has none"));
        else if (schema is not null && !SchemaPlace.Find(schema.Root, path, out _)) findings.Add(Malformed(expression.Syntax, $"the older file has no '{place}'{Suggestions.Question(Suggestions.Nearest(path[path.Count - 1], schema.Root.Properties.Select(property => property.Name)))}"));
    }

    private static Finding Malformed(JsonNode at, string message) => new(MalformedSchema.Rule, at.Span, "/x-rk-from", message);
}
