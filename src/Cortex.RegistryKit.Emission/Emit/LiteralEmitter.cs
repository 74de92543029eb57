using System.Globalization;
using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the value of a JSON literal that stands in a schema.</summary>
internal static class LiteralEmitter
{
    /// <summary>The value that a missing property counts as.</summary>
    public static string Emit(DocumentModel document, PropertyModel property) => Emit(document, property, property.Node.Backfill!.Syntax);

    private static string Emit(DocumentModel document, PropertyModel property, JsonNode value) => property.Kind switch
    {
        ValueKind.Text => CSharp.Text(Text(value)),
        ValueKind.Id or ValueKind.Reference or ValueKind.Secret or ValueKind.Url => $"new({CSharp.Text(Text(value))})",
        ValueKind.OpenEnum => OpenEnum(document, property, Text(value)),
        ValueKind.Integer => value.TryGetNumber(out var number) ? ((long)number).ToString(CultureInfo.InvariantCulture) : "0",
        ValueKind.Number => value.TryGetNumber(out var number) ? CSharp.Number(number) : "0d",
        ValueKind.Boolean => value.Kind == JsonKind.True ? "true" : "false",
        ValueKind.Texts => $"[{string.Join(", ", Elements(value).Select(element => CSharp.Text(Text(element))))}]",
        ValueKind.Records or ValueKind.Entities => value.Kind == JsonKind.Array ? $"[{string.Join(", ", Elements(value).Select(element => Record(document, property.Record!, element)))}]" : "[]",
        ValueKind.EntityMap => $"{property.Type}.Empty",
        ValueKind.Record => Record(document, property.Record!, value),
        _ => $"new({CSharp.Utf8(value.Raw)}.ToArray())",
    };

    private static string Record(DocumentModel document, RecordModel record, JsonNode value)
    {
        var assignments = new List<string>();
        foreach (var property in record.Properties)
        {
            if (property.Kind != ValueKind.Constant && value.TryGetMember(property.JsonName, out var member)) assignments.Add($"{property.Name} = {Emit(document, property, member.Value)}");
        }

        return assignments.Count == 0 ? $"new {record.Name}()" : $"new {record.Name} {{ {string.Join(", ", assignments)} }}";
    }

    private static string OpenEnum(DocumentModel document, PropertyModel property, string value)
    {
        var model = document.OpenEnums.First(candidate => candidate.Name == property.Type);
        return model.Values.Contains(value) ? $"{model.Name}.{OpenEnumEmitter.Member(model, value)}" : $"new({CSharp.Text(value)})";
    }

    private static string Text(JsonNode value) => value.TryGetText(out var text) ? text : "";

    private static List<JsonNode> Elements(JsonNode list)
    {
        var elements = new List<JsonNode>();
        foreach (var element in list.Elements) elements.Add(element);
        return elements;
    }
}
