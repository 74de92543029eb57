using System.Globalization;
using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the value of a JSON literal that stands in a schema.</summary>
internal static class LiteralEmitter
{
    /// <summary>The value that a missing property counts as.</summary>
    public static string Emit(DocumentModel document, PropertyModel property) => Emit(document, property, Value(property.Node.Backfill!));

    /// <summary>The value of an expression without operators.</summary>
    public static JsonNode Value(Expression literal) => literal is LiteralExpression value ? value.Value : literal.Syntax;

    /// <summary>A value for a property; not null.</summary>
    public static string Emit(DocumentModel document, PropertyModel property, JsonNode value) => property.Kind switch
    {
        ValueKind.Id or ValueKind.Reference or ValueKind.Secret or ValueKind.Url => $"new({CSharp.Text(Text(value))})",
        ValueKind.OpenEnum => OpenEnum(document, property, Text(value)),
        ValueKind.Text or ValueKind.Integer or ValueKind.Number or ValueKind.Boolean => Scalar(property.Kind, value),
        ValueKind.Scalars => $"[{string.Join(", ", Elements(value).Select(element => Scalar(property.Element, element)))}]",
        ValueKind.Texts => $"[{string.Join(", ", Elements(value).Select(element => CSharp.Text(Text(element))))}]",
        ValueKind.RawList => $"[{string.Join(", ", Elements(value).Select(element => $"new RawJson({CSharp.Utf8(element.Raw)}.ToArray())"))}]",
        ValueKind.Records or ValueKind.Entities => value.Kind == JsonKind.Array ? $"[{string.Join(", ", Elements(value).Select(element => Record(document, property.Record!, element)))}]" : "[]",
        ValueKind.Map => $"new([{string.Join(", ", Entries(document, property, value))}])",
        ValueKind.EntityMap => Map(document, property, value),
        ValueKind.Record => Record(document, property.Record!, value),
        _ => $"new({CSharp.Utf8(value.Raw)}.ToArray())",
    };

    private static string Scalar(ValueKind kind, JsonNode value) => kind switch
    {
        ValueKind.Integer => value.TryGetNumber(out var number) ? ((long)number).ToString(CultureInfo.InvariantCulture) : "0",
        ValueKind.Number => value.TryGetNumber(out var number) ? CSharp.Number(number) : "0d",
        ValueKind.Boolean => value.Kind == JsonKind.True ? "true" : "false",
        _ => CSharp.Text(Text(value)),
    };

    private static List<string> Entries(DocumentModel document, PropertyModel property, JsonNode map)
    {
        var entries = new List<string>();
        foreach (var member in map.Members)
        {
            var value = property.Record is { } record ? Record(document, record, member.Value) : property.ValueType == "string" ? CSharp.Text(Text(member.Value)) : $"new RawJson({CSharp.Utf8(member.Value.Raw)}.ToArray())";
            entries.Add($"new({CSharp.Text(member.Name)}, {value})");
        }

        return entries;
    }

    private static string Map(DocumentModel document, PropertyModel property, JsonNode value)
    {
        var type = DocumentModel.IdType(property.Record!.Entity!);
        var entries = new List<string>();
        foreach (var member in value.Members) entries.Add($".With(new {type}({CSharp.Text(member.Name)}), {Record(document, property.Record, member.Value)})");
        return $"{property.Type}.Empty{string.Concat(entries)}";
    }

    private static string Record(DocumentModel document, RecordModel record, JsonNode value)
    {
        var made = "new " + record.Name;
        var discriminator = record.DiscriminatorProperty;
        if (discriminator is not null)
        {
            var picked = value.TryGetMember(discriminator.JsonName, out var member) ? Text(member.Value) : "";
            record = record.Variants.FirstOrDefault(variant => variant.Discriminator == picked) ?? record.Variants.First(variant => variant.Discriminator is null);
            made = record.Discriminator is null ? $"new {record.Name}({CSharp.Text(picked)})" : "new " + record.Name;
        }

        var assignments = new List<string>();
        foreach (var property in record.AllProperties.Where(property => property.Kind != ValueKind.Constant && property != discriminator))
        {
            if (value.TryGetMember(property.JsonName, out var member) && member.Value.Kind != JsonKind.Null) assignments.Add($"{property.Name} = {Emit(document, property, member.Value)}");
        }

        return assignments.Count > 0 ? $"{made} {{ {string.Join(", ", assignments)} }}" : made.EndsWith(")", StringComparison.Ordinal) ? made : made + "()";
    }

    private static string OpenEnum(DocumentModel document, PropertyModel property, string value)
    {
        var model = document.OpenEnums.First(candidate => candidate.Name == property.Type);
        return model.Values.Contains(value) ? $"{document.Static(model.Name)}.{OpenEnumEmitter.Member(model, value)}" : $"new({CSharp.Text(value)})";
    }

    private static string Text(JsonNode value) => value.TryGetText(out var text) ? text : "";

    private static List<JsonNode> Elements(JsonNode list)
    {
        var elements = new List<JsonNode>();
        foreach (var element in list.Elements) elements.Add(element);
        return elements;
    }
}
