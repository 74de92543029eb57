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
    public JsonArray To(JsonElement groups)
    {
        var answers = new JsonArray();
        var all = groups.EnumerateArray().ToList();
        var schemas = all.ConvertAll(group => RegistrySchema.Parse(new SchemaResource("", Text(group.GetProperty("schema"))), remotes));
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

    private static JsonValue Answer(bool? answer) => answer is bool isValid ? JsonValue.Create(isValid) : JsonValue.Create("unsupported");

    private static Utf8Text Text(JsonElement element) => Utf8Text.FromBytes(Encoding.UTF8.GetBytes(element.GetRawText()));
}
