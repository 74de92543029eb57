using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the reader of a record. It passes over what is unsound: a property costs itself, a required one its object.</summary>
internal static class ReaderEmitter
{
    public static void Emit(SourceWriter w, DocumentModel document, RecordModel record)
    {
        var properties = record.Properties.Concat(record.Variants.SelectMany(variant => variant.Properties)).GroupBy(property => property.JsonName).Select(group => group.First()).ToList();
        w.Open($"internal static {record.Name}? Read(ref JsonCursor json)");
        if (record.ValueName is not null) w.Line($"if (!json.HasType(JsonTypes.Object)) return new {record.Name} {{ {record.ValueName} = new RawJson(json.ReadRaw()) }};");
        w.Line(record.ValueName is null ? "if (!json.BeginObject()) return null;" : "json.BeginObject();");
        w.Line();
        foreach (var property in properties.Where(property => IsRead(document, record, property))) w.Line(Declare(property));
        w.Line("UnknownPropertiesBuilder unknown = default;");
        Properties(w, document, record, properties);
        w.Line();
        var needed = record.Properties.Where(property => property.IsRequired && IsRead(document, record, property)).ToList();
        foreach (var property in needed) w.Line($"if ({IsMissing(property)}) return null;");
        if (needed.Count > 0) w.Line();
        if (record.PickedBy is null)
        {
            w.Open($"return new {record.Name}");
            Assignments(w, record.Properties.Select(property => (property, "")));
            w.Close(";");
        }
        else
        {
            w.Open($"return {record.DiscriminatorProperty!.Local} switch");
            foreach (var variant in record.Variants.OrderBy(variant => variant.Discriminator is null)) Variant(w, record, variant);
            if (record.Variants.All(variant => variant.Discriminator is not null)) w.Line("_ => null,");
            w.Close(";");
        }

        w.Close();
    }

    private static void Properties(SourceWriter w, DocumentModel document, RecordModel record, List<PropertyModel> properties)
    {
        if (properties.Count == 0)
        {
            w.Line("while (json.NextProperty()) unknown.Add(ref json);");
            return;
        }

        w.Line("var property = PropertyNames.None;");
        w.Open($"while (json.NextProperty({document.Fields.Names(record.Node, properties.Select(property => property.JsonName))}, ref property))");
        w.Open("switch (property)");
        for (var i = 0; i < properties.Count; i++)
        {
            w.Line($"case {CSharp.Number(i)}: {(IsRead(document, record, properties[i]) ? $"{properties[i].Local} = {Read(document, record, properties[i])};" : "json.Skip();")} break;");
        }

        w.Line("default: unknown.Add(ref json); break;");
        w.Close();
        w.Close();
    }

    private static void Variant(SourceWriter w, RecordModel union, RecordModel variant)
    {
        var discriminator = union.DiscriminatorProperty!;
        var lacking = union.Properties.Where(property => !property.IsRequired).Concat(variant.Properties).Where(property => property.Kind != ValueKind.Constant && variant.Node.Required.Contains(property.JsonName)).Select(IsMissing).ToList();
        var made = variant.Discriminator is null ? $"new {variant.Name}({discriminator.Local})" : $"new {variant.Name}";
        w.Open($"{(variant.Discriminator is null ? "_" : CSharp.Text(variant.Discriminator))} => {(lacking.Count == 0 ? "" : $"{string.Join(" || ", lacking)} ? null : ")}{made}");
        Assignments(w, union.Properties.Where(property => property != discriminator).Select(property => (property, "")).Concat(variant.Properties.Select(property => (property, variant.Name + "."))));
        w.Close(",");
    }

    private static void Assignments(SourceWriter w, IEnumerable<(PropertyModel Property, string Owner)> properties)
    {
        foreach (var (property, owner) in properties.Where(entry => entry.Property.Kind != ValueKind.Constant)) w.Line($"{property.Name} = {Assign(property, owner)},");
        w.Line("Unknown = unknown.Build(),");
    }

    // Of constants only the root's version is looked at: where it is no whole number from 1 on, this is no such file.
    private static bool IsRead(DocumentModel document, RecordModel record, PropertyModel property) =>
        property.Kind != ValueKind.Constant || (record.IsRoot && property.JsonName == document.Schema.VersionProperty);

    private static string Declare(PropertyModel property) => property.Kind switch
    {
        ValueKind.Constant => $"long? {property.Local} = null;",
        ValueKind.Integer => $"long? {property.Local} = null;",
        _ when property.IsCollection => $"{property.Type} {property.Local} = default;",
        _ when property.IsValueType => $"{property.Type}? {property.Local} = null;",
        ValueKind.Uri or ValueKind.Record or ValueKind.Entities or ValueKind.EntityMap or ValueKind.Raw => $"{property.Type}? {property.Local} = null;",
        _ => $"string? {property.Local} = null;",
    };

    private static string Read(DocumentModel document, RecordModel record, PropertyModel property) => property.Kind switch
    {
        ValueKind.Constant => "json.ReadInteger(1, int.MaxValue)",
        ValueKind.Texts => "Reading.Texts(ref json)",
        ValueKind.Scalars => $"Reading.Scalars<{property.ValueType}>(ref json, static (ref JsonCursor element) => {(property.ValueType == "int" ? "(int?)" : "")}{Scalar(property.Element, property.Node.Items!.Target, "element")})",
        ValueKind.RawList => "Reading.Values<RawJson>(ref json, static (ref JsonCursor element) => new RawJson(element.ReadRaw()), isEveryOneNeeded: true)",
        ValueKind.Records => $"Reading.Values<{property.Record!.Name}>(ref json, {Reader(document, property)}, isEveryOneNeeded: false)",
        ValueKind.Map => $"Reading.Map<{property.ValueType}>(ref json, {ReadValue(document, property)})",
        ValueKind.Record => $"{Reader(document, property)}(ref json)",
        ValueKind.Entities => $"Reading.Entities<{Arguments(property)}>(ref json, {Reader(document, property)})",
        ValueKind.EntityMap => $"Reading.EntityMap<{Arguments(property)}>(ref json, static name => new(name), {ReadEntry(document, property)})",
        ValueKind.Raw => "new RawJson(json.ReadRaw())",
        ValueKind.Text when property == record.DiscriminatorProperty => "json.ReadSharedText()",
        _ => Scalar(property.Kind, property.Node, "json"),
    };

    private static string Scalar(ValueKind kind, SchemaNode node, string json) => kind switch
    {
        ValueKind.Integer => $"{json}.ReadInteger({Limit(node.Minimum?.ToDouble(), "long.MinValue")}, {Limit(node.Maximum?.ToDouble(), "long.MaxValue")})",
        ValueKind.Number => $"{json}.ReadNumber()",
        ValueKind.Boolean => $"{json}.ReadBoolean()",
        ValueKind.DateTime => $"{json}.ReadDateTime()",
        ValueKind.Uuid => $"{json}.ReadUuid()",
        ValueKind.Uri => $"{json}.ReadUri()",
        ValueKind.Id or ValueKind.Reference or ValueKind.OpenEnum => $"{json}.ReadSharedText()",
        _ => $"{json}.ReadText()",
    };

    // An entry of a map that is no object, or has nothing that it needs, counts as an empty one: its name alone says that it is there.
    private static string ReadEntry(DocumentModel document, PropertyModel property) =>
        property.Record!.Variants.Count > 0 || property.Record.Properties.Any(inner => inner.IsRequired) ? Reader(document, property) : $"static (ref JsonCursor entry) => {Reader(document, property)}(ref entry) ?? new {property.Record.Name}()";

    private static string ReadValue(DocumentModel document, PropertyModel property) => property switch
    {
        { Record: not null } => Reader(document, property),
        { ValueType: "string" } => "static (ref JsonCursor entry) => entry.ReadText()",
        _ => "static (ref JsonCursor entry) => new RawJson(entry.ReadRaw())",
    };

    private static string Reader(DocumentModel document, PropertyModel property) => document.Static(property.Record!.Name) + ".Read";

    private static string Arguments(PropertyModel property) => property.Type.Substring(property.Type.IndexOf('<') + 1).TrimEnd('>');

    private static string Limit(double? limit, string otherwise) =>
        limit switch
        {
            int.MinValue => "int.MinValue",
            int.MaxValue => "int.MaxValue",
            > long.MinValue and < long.MaxValue => CSharp.Number((long)limit.Value),
            _ => otherwise,
        };

    private static string IsMissing(PropertyModel property) => property.Kind switch
    {
        _ when property.IsCollection => $"{property.Local}.IsDefault",
        _ when property.IsValueType => $"{property.Local} is null",
        ValueKind.Uri or ValueKind.Constant or ValueKind.Record or ValueKind.Entities or ValueKind.EntityMap or ValueKind.Raw => $"{property.Local} is null",
        _ => $"string.IsNullOrEmpty({property.Local})",
    };

    private static string Assign(PropertyModel property, string owner)
    {
        var missing = property.HasDefault ? owner + property.DefaultName : property.Kind is ValueKind.Entities or ValueKind.EntityMap ? property.Type + ".Empty" : "null";
        var made = property.Kind switch
        {
            ValueKind.Integer => property.Type == "int" ? $"(int?){property.Local}" : property.Local,
            ValueKind.Id or ValueKind.Reference or ValueKind.OpenEnum or ValueKind.Secret or ValueKind.Url => $"new {property.Type}({property.Local})",
            _ => property.Local,
        };
        if (property.IsRequired && !property.HasDefault) return property.IsValueType ? $"({property.Type}){property.Local}" : made;

        return property.Kind switch
        {
            _ when property.IsCollection => property.HasDefault ? $"{property.Local}.IsDefault ? {missing} : {property.Local}" : property.Local,
            ValueKind.Reference or ValueKind.OpenEnum or ValueKind.Secret or ValueKind.Url when property.HasDefault => $"string.IsNullOrEmpty({property.Local}) ? {missing} : {made}",
            ValueKind.Reference or ValueKind.OpenEnum => $"string.IsNullOrEmpty({property.Local}) ? {missing} : {made}",
            ValueKind.Secret or ValueKind.Url => $"{property.Local} is null ? {missing} : {made}",
            _ when missing == "null" => made,
            ValueKind.Text => $"string.IsNullOrEmpty({property.Local}) ? {missing} : {made}",
            ValueKind.Integer => $"{made} ?? {missing}",
            _ => $"{property.Local} ?? {missing}",
        };
    }
}
