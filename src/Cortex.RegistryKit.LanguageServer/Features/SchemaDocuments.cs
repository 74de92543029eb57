using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>Schemas that are open themselves.</summary>
internal static class SchemaDocuments
{
    /// <summary>Whether a document is a schema with our words.</summary>
    public static bool IsSchema(JsonTree tree) =>
        tree.Root.TryGetMember("$schema", out var member) && member.Value.TryGetText(out var name) && name.Contains("json-schema.org", StringComparison.Ordinal) && tree.Text.Bytes.AsSpan().IndexOf("\"x-rk-"u8) >= 0;

    /// <summary>What is wrong with a schema.</summary>
    public static IReadOnlyList<Finding> Findings(Workspace workspace, OpenDocument document) => workspace.Schemas.Parse(document.Path, document.Text).Findings;
}
