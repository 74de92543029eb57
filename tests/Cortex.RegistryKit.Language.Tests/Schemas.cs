using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests;

/// <summary>The schemas that tests work with.</summary>
internal static class Schemas
{
    /// <summary>The schema of the V2 registry, as shipped.</summary>
    public static RegistrySchema V2 { get; } = Parse(File.ReadAllText(PathOf("model_registry.v2.schema.json")));

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Schemas", name);

    public static RegistrySchema Parse(string json) => RegistrySchema.Parse(Utf8Text.FromString(json));

    /// <summary>What the rules say of a text, a line each: <c>line,column: severity id: message</c>. Advice aside: most tests are about what is wrong.</summary>
    public static string[] Check(string json, RegistrySchema? schema = null)
    {
        var tree = JsonTree.Parse(Utf8Text.FromString(json));
        return [.. RegistryChecker.Check(tree, schema ?? V2).Where(finding => !IsAdvice(finding)).Select(finding => Print(tree, finding))];
    }

    /// <summary>All that the rules say of a text, advice included.</summary>
    public static string[] CheckAll(string json, CheckContext context)
    {
        var tree = JsonTree.Parse(Utf8Text.FromString(json));
        return [.. RegistryChecker.Run(tree, V2, context).Findings.Select(finding => Print(tree, finding))];
    }

    public static bool IsAdvice(Finding finding) => finding.Severity == Severity.Information && finding.Rule.Id[2] is ('2' or '4');

    private static string Print(JsonTree tree, Finding finding) => $"{tree.Text.PositionAt(finding.Span.Start)}: {finding}";
}
