using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Conformance.Schemas;

/// <summary>What both validators answer to the tests of one file: <c>[{"description", "schema", "tests": [{"description", "data", "valid"}]}]</c>.</summary>
internal sealed class SchemaAnswers(IReadOnlyList<SchemaResource> remotes, IEmittedValidators emitted, ValidationOptions options)
{
    /// <summary>The dialect that is meant where a schema names none; null where that is draft-07.</summary>
    public string? Dialect { get; init; }

    public JsonArray To(JsonElement groups)
    {
        var answers = new JsonArray();
        var all = groups.EnumerateArray().ToList();
        var schemas = all.ConvertAll(group => RegistrySchema.Parse(new SchemaResource("", Schema(group.GetProperty("schema"))), remotes));
        var validators = emitted.Compile(schemas, options);
        foreach (var (group, schema, compiled) in all.Zip(schemas, validators))
        {
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                var data = Text(test.GetProperty("data"));
                answers.Add(new JsonObject
                {
                    ["group"] = group.GetProperty("description").GetString(),
                    ["test"] = test.GetProperty("description").GetString(),
                    ["expected"] = test.GetProperty("valid").GetBoolean(),
                    ["span"] = Answer(schema.IsSound ? SchemaValidator.IsValid(JsonTree.Parse(data).Root, schema, options) : null),
                    ["emitted"] = Answer(compiled?.IsValid(data.Bytes)),
                    ["delegated"] = compiled?.IsDelegated ?? false,
                });
            }
        }

        return answers;
    }

    private Utf8Text Schema(JsonElement schema)
    {
        if (Dialect is null || schema.ValueKind != JsonValueKind.Object || schema.TryGetProperty("$schema", out _)) return Text(schema);

        var named = JsonObject.Create(schema)!;
        named.Insert(0, "$schema", Dialect);
        return Utf8Text.FromString(named.ToJsonString());
    }

    private static JsonValue Answer(bool? answer) => answer is bool isValid ? JsonValue.Create(isValid) : JsonValue.Create("unsupported");

    private static Utf8Text Text(JsonElement element) => Utf8Text.FromBytes(Encoding.UTF8.GetBytes(element.GetRawText()));
}
