using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the writer of a record. What is absent is left out.</summary>
internal static class WriterEmitter
{
    public static void Emit(SourceWriter w, DocumentModel document, RecordModel record)
    {
        w.Open("internal void Write(JsonOutput json)");
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

        var condition = property.Kind is ValueKind.Texts or ValueKind.Records ? $"!{property.Name}.IsDefault" : property.IsComputed ? $"{property.OwnField} is not null" : property.IsNeverNull ? null : $"{property.Name} is {{ }} {property.Local}";
        var value = property.IsNeverNull ? property.Name : property.Local;
        if (condition is not null) w.Open($"if ({condition})");
        w.Line(name);
        Value(w, property, value);
        if (condition is not null) w.Close();
        if (condition is not null) w.Line();
    }

    private static void Value(SourceWriter w, PropertyModel property, string value)
    {
        switch (property.Kind)
        {
            case ValueKind.Text: w.Line($"json.Text({value});"); break;
            case ValueKind.Integer: w.Line($"json.Integer({value});"); break;
            case ValueKind.Number: w.Line($"json.Number({value});"); break;
            case ValueKind.Boolean: w.Line($"json.Boolean({value});"); break;
            case ValueKind.Secret: w.Line($"json.Text({value}.Reveal());"); break;
            case ValueKind.Url: w.Line($"json.Text({value}.Text);"); break;
            case ValueKind.OpenEnum or ValueKind.Id or ValueKind.Reference: w.Line($"json.Text({value}.Value);"); break;
            case ValueKind.Record: w.Line($"{value}.Write(json);"); break;
            case ValueKind.Raw: w.Line($"json.Raw({value}.Utf8);"); break;
            case ValueKind.EntityMap:
                w.Line("json.BeginObject();");
                w.Open($"foreach (var (name, entry) in {value})");
                w.Line("json.Name(name.Value);");
                w.Line("entry.Write(json);");
                w.Close();
                w.Line();
                w.Line("json.EndObject();");
                break;
            default:
                w.Line("json.BeginArray();");
                w.Line($"foreach (var item in {value}) {(property.Kind == ValueKind.Texts ? "json.Text(item)" : "item.Write(json)")};");
                w.Line("json.EndArray();");
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
