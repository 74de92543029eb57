using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Rules.Shapes;

/// <summary>What the validator says of a value and a schema, a line each, without the rule that every one of them has.</summary>
internal static class SchemaFindings
{
    public static string[] Of(string schema, string json, ValidationOptions? options = null)
    {
        var parsed = Schemas.Parse(schema);
        Assert.DoesNotContain(parsed.Findings, finding => finding.Severity == Severity.Error);
        var tree = JsonTree.Parse(Utf8Text.FromString(json));
        var findings = SchemaValidator.Check(tree, parsed, options);
        Assert.Equal(findings.Count == 0, SchemaValidator.IsValid(tree.Root, parsed, options));
        return [.. findings.Select(finding => $"{tree.Text.PositionAt(finding.Span.Start)}: {finding.Rule.Id}: {finding.Message}")];
    }
}
