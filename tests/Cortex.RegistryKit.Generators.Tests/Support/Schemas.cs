using System.Text.RegularExpressions;

namespace Cortex.RegistryKit.Generators.Tests.Support;

/// <summary>Schemas for tests.</summary>
internal static partial class Schemas
{
    /// <summary>Ours.</summary>
    public static string Models { get; } = Repository.Read("schemas/model_registry.v2.schema.json");

    /// <summary>The example of the documentation.</summary>
    public static string Notify { get; } = FirstBlock().Match(Repository.Read("schemas/README.md")).Groups[1].Value;

    /// <summary>The registry that our schema gives as an example.</summary>
    public static string ModelsExample { get; } = System.Text.Json.Nodes.JsonNode.Parse(Models)!["examples"]![0]!.ToJsonString();

    /// <summary>A schema whose root has some properties and no more.</summary>
    public static string Root(string properties, string rest = "") =>
        $$"""{"$schema": "http://json-schema.org/draft-07/schema#", "$id": "urn:example:shapes", "title": "Shapes", "type": "object", "x-rk-file": "shapes.json", "properties": {{{properties}}}{{(rest.Length == 0 ? "" : ", " + rest)}}}""";

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstBlock();
}
