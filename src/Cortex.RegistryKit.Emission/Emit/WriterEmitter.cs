using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the writer of a record. What is absent is left out.</summary>
internal static class WriterEmitter
{
    public static void Emit(SourceWriter w, DocumentModel document, RecordModel record)
    {
        w.Open("internal void Write(JsonOutput json)");
        if (record.ValueName is not null)
        {
            w.Open($"if ({record.ValueName} is not null)");
            w.Line($"json.Raw({record.ValueName}.Utf8);");
            w.Line("return;");
            w.Close();
            w.Line();
        }

        w.Line("json.BeginObject();");
        foreach (var property in record.Properties) Property(w, document, property);
        if (record.Variants.Any(HasOwn)) w.Line("WriteOwn(json);");
        w.Line("json.Unknown(Unknown);");
        w.Line("json.EndObject();");
        w.Close();
        if (!record.Variants.Any(HasOwn)) return;

        w.Line();
        w.Open("private protected virtual void WriteOwn(JsonOutput json)");
        w.Close();
    }

    /// <summary>Whether a variant writes anything beside what the union has written.</summary>
    public static bool HasOwn(RecordModel variant) => variant.Properties.Count > 0;

    /// <summary>Emits what a variant writes beside what the union has written.</summary>
    public static void EmitVariant(SourceWriter w, DocumentModel document, RecordModel variant)
    {
        w.Open("private protected override void WriteOwn(JsonOutput json)");
        foreach (var property in variant.Properties) Property(w, document, property);
        w.Close();
    }

    private static void Property(SourceWriter w, DocumentModel document, PropertyModel property)
    {
        var name = $"json.Name({CSharp.Text(property.JsonName)});";
        if (property.Kind == ValueKind.Constant)
        {
            w.Line(name);
            w.Line(Constant(property));
            return;
        }

        var condition = property.Kind switch
        {
            _ when property.IsCollection => $"!{property.Name}.IsDefault",
            ValueKind.Entities or ValueKind.EntityMap when !property.HasDefault && !property.IsRequired => $"{property.Name}.Count > 0",
            _ when property.IsComputed => $"{property.OwnField} is not null",
            _ => property.IsNeverNull ? null : $"{property.Name} is {{ }} {property.Local}",
        };
        var value = property.IsNeverNull ? property.Name : property.Local;
        if (condition is not null) w.Open($"if ({condition})");
        w.Line(name);
        Value(w, property, value);
        if (condition is not null) w.Close();
        if (condition is not null) w.Line();
    }

    /// <summary>The statement that writes a value which is no record and no collection of them.</summary>
    public static string Scalar(PropertyModel property, string value) => property.Kind switch
    {
        ValueKind.Texts => $"json.Texts({value})",
        ValueKind.Scalars => $"json.Values({value}, static (output, item) => {Scalar(property.Element, "output", "item")})",
        _ => Scalar(property.Kind, "json", value),
    };

    private static string Scalar(ValueKind kind, string json, string value) => kind switch
    {
        ValueKind.Text => $"{json}.Text({value})",
        ValueKind.Integer => $"{json}.Integer({value})",
        ValueKind.Number => $"{json}.Number({value})",
        ValueKind.Boolean => $"{json}.Boolean({value})",
        ValueKind.DateTime => $"{json}.DateTime({value})",
        ValueKind.Uuid => $"{json}.Uuid({value})",
        ValueKind.Uri => $"{json}.Uri({value})",
        ValueKind.Secret => $"{json}.Text({value}.Reveal())",
        ValueKind.Url => $"{json}.Text({value}.Text)",
        ValueKind.Raw => $"{json}.Raw({value}.Utf8)",
        _ => $"{json}.Text({value}.Value)",
    };

    private static void Value(SourceWriter w, PropertyModel property, string value)
    {
        switch (property.Kind)
        {
            case ValueKind.Record: w.Line($"{value}.Write(json);"); break;
            case ValueKind.EntityMap:
                w.Line("json.BeginObject();");
                w.Open($"foreach (var (name, entry) in {value})");
                w.Line("json.Name(name.Value);");
                w.Line("entry.Write(json);");
                w.Close();
                w.Line();
                w.Line("json.EndObject();");
                break;
            case ValueKind.Map:
                w.Line("json.BeginObject();");
                w.Open($"foreach (var (name, entry) in {value})");
                w.Line("json.Name(name);");
                w.Line(property.Record is not null ? "entry.Write(json);" : property.ValueType == "string" ? "json.Text(entry);" : "json.Raw(entry.Utf8);");
                w.Close();
                w.Line();
                w.Line($"json.Unknown({value}.Unknown);");
                w.Line("json.EndObject();");
                break;
            case ValueKind.RawList:
                w.Line("json.BeginArray();");
                w.Line($"foreach (var item in {value}) json.Raw(item.Utf8);");
                w.Line("json.EndArray();");
                break;
            case ValueKind.Entities or ValueKind.Records:
                w.Line("json.BeginArray();");
                w.Line($"foreach (var item in {value}) item.Write(json);");
                w.Line("json.EndArray();");
                break;
            default:
                w.Line($"{Scalar(property, value)};");
                break;
        }
    }

    private static string Constant(PropertyModel property)
    {
        var constant = property.Node.Const!.Value;
        return constant.Kind switch
        {
            JsonKind.Number when constant.TryGetNumber(out var number) && number == Math.Floor(number) => $"json.Integer({CSharp.Number((long)number)});",
            JsonKind.String when constant.TryGetText(out var text) => $"json.Text({CSharp.Text(text)});",
            _ => $"json.Raw({CSharp.Utf8(constant.Raw)}.ToArray());",
        };
    }
}
