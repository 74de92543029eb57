using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.LanguageServer.Schemas;

/// <summary>What is known of the schema of a document.</summary>
/// <param name="Schema">The schema; null where none is known, or it has errors.</param>
/// <param name="Finding">Why none is known, or null.</param>
/// <param name="Unsound">The path of the schema's file where the schema has errors; else null.</param>
internal sealed record SchemaAnswer(RegistrySchema? Schema, Finding? Finding, string? Unsound)
{
    /// <summary>The answer for a document that is no registry.</summary>
    public static SchemaAnswer None { get; } = new(null, null, null);
}
