using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the root of a schema whose files are values of any type: a list, a text, or one form of several.</summary>
internal static class ValueEmitter
{
    public static void Property(SourceWriter w, RecordModel record)
    {
        w.Summary("The value, as it is spelled.");
        w.Line($"public RawJson Value {{ get; init; }} = new({CSharp.Utf8(Empty(record.Node))}.ToArray());");
    }

    public static void ReadAndWrite(SourceWriter w, RecordModel record)
    {
        w.Line($"internal static {record.Name}? Read(ref JsonCursor json) => new() {{ Value = new RawJson(json.ReadRaw()) }};");
        w.Line();
        w.Line("internal void Write(JsonOutput json) => json.Raw(Value.Utf8);");
    }

    // What a new file holds, before anybody has said more.
    private static string Empty(SchemaNode node) => node switch
    {
        { Const: JsonNode only } => MinifiedJson.Of(only),
        { Enum: { Count: > 0 } values } => MinifiedJson.Of(values[0]),
        { Types: JsonTypes.Array } => "[]",
        { Types: JsonTypes.String } => "\"\"",
        { Types: JsonTypes.Boolean } => "false",
        { Types: JsonTypes.Integer or JsonTypes.Number } => "0",
        _ => "null",
    };
}
