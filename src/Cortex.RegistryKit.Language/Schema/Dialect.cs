using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>The one version of JSON Schema that schemas are written in.</summary>
internal static class Dialect
{
    /// <summary>The URI of draft-07's meta-schema, without its empty fragment.</summary>
    public const string Uri = "http://json-schema.org/draft-07/schema";

    /// <summary>Refuses another dialect: its keywords may mean something else.</summary>
    public static void Check(SchemaReader reader, JsonNode root)
    {
        if (!root.TryGetMember("$schema", out var dialect)) return;
        if (dialect.Value.TryGetText(out var uri) && uri.TrimEnd('#') is Uri or "https://json-schema.org/draft-07/schema") return;
        reader.Refuse(dialect.Value, "", "schemas are written in draft-07: \"$schema\": \"http://json-schema.org/draft-07/schema#\"");
    }
}
