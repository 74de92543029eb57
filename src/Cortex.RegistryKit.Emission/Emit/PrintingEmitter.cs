using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits how a record with a <c>Uri</c> prints: without the user name and password that the url may hold.</summary>
internal static class PrintingEmitter
{
    public static void Emit(SourceWriter w, RecordModel record)
    {
        if (record.Properties.All(property => property.Kind != ValueKind.Uri)) return;

        var header = record switch
        {
            { Union: not null } => "protected override",
            { PickedBy: not null } => "protected virtual",
            _ => "private",
        };
        var members = record.Properties.Where(property => property.Kind != ValueKind.Constant).Select(property => (property.Name, Value: Value(property))).ToList();
        if (record.ValueName is string value) members.Add((value, value));
        if (record.Union is null) members.Add(("Unknown", "Unknown"));

        w.Gap();
        if (header != "private") w.Line("/// <inheritdoc cref=\"object.ToString\"/>");
        w.Open($"{header} bool PrintMembers(StringBuilder builder)");
        if (record.Union is not null) w.Line("if (base.PrintMembers(builder)) builder.Append(\", \");");
        for (var i = 0; i < members.Count; i++) w.Line($"builder.Append({CSharp.Text((i == 0 ? "" : ", ") + members[i].Name + " = ")}).Append({members[i].Value});");
        w.Line("return true;");
        w.Close();
    }

    private static string Value(PropertyModel property) =>
        property.Kind != ValueKind.Uri ? property.Name : property.IsNeverNull ? $"new Url({property.Name}.OriginalString)" : $"{property.Name} is null ? null : new Url({property.Name}.OriginalString)";
}
