using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits a record: its properties, and what missing ones count as.</summary>
internal static class RecordEmitter
{
    public static string Emit(DocumentModel document, RecordModel record)
    {
        var w = document.NewFile();
        w.Summary(record.Description);
        if (record.Node.IsDeprecated) w.Line("[Obsolete(\"The schema says that new files should do without it.\")]");
        UnionEmitter.Mark(w, record.Variants.Select(variant => variant.Name));
        w.Open(Header(document, record));
        if (record.IsValue)
        {
            ValueEmitter.Property(w, record);
            w.Close();
            return w.ToString();
        }

        if (record.PickedBy is not null)
        {
            w.Open($"private protected {record.Name}()");
            w.Close();
            w.Line();
        }

        Discriminator(w, record);
        foreach (var property in record.Properties.Where(property => property.Kind != ValueKind.Constant && property != record.DiscriminatorProperty)) Property(w, document, record, property);
        if (record.ValueName is not null)
        {
            w.Summary("The value of a file that is no object, as it is spelled: the schema allows that; else null.");
            w.Line($"public RawJson? {record.ValueName} {{ get; init; }}");
            w.Line();
        }

        if (record.Union is null)
        {
            w.Summary("The properties that the schema does not know, as they are spelled.");
            w.Line("public UnknownProperties Unknown { get; init; } = UnknownProperties.None;");
            w.Line();
        }

        Slots(w, record);
        foreach (var property in record.Properties.Where(property => property.HasDefault))
        {
            w.Line($"internal static {property.Type} {property.DefaultName} {{ get; }} = {LiteralEmitter.Emit(document, property)};");
            w.Line();
        }

        PrintingEmitter.Emit(w, record);
        w.Close();
        return w.ToString();
    }

    private static void Slots(SourceWriter w, RecordModel record)
    {
        if (record.Node.Chain is not { Slots.Count: > 0 } chain) return;

        var slots = chain.Slots.Select(slot => record.Properties.First(property => property.JsonName == slot)).ToList();
        w.Gap();
        w.Summary("What the slots hold, in the order in which they are tried; empty ones are left out.");
        w.Open($"public IEnumerable<{slots[0].Type}> Slots()");
        foreach (var slot in slots) w.Line($"if ({slot.Name} is {{ }} {slot.Local}) yield return {slot.Local};");
        w.Close();
    }

    private static string Header(DocumentModel document, RecordModel record)
    {
        var modifier = record.PickedBy is null ? "sealed partial" : "abstract partial";
        var bases = record.Union is not null ? record.Union.Name
            : record.Entity is { IdProperty: not null } kind && record.Id is not null ? $"IEntity<{DocumentModel.IdType(kind)}>"
            : record.IsRoot ? $"IRegistryDocument<{record.Name}>"
            : "";
        return $"{document.Accessibility} {modifier} record {record.Name}{(bases.Length == 0 ? "" : " : " + bases)}";
    }

    private static void Discriminator(SourceWriter w, RecordModel record)
    {
        if (record.DiscriminatorProperty is PropertyModel own)
        {
            w.Summary(own.Description);
            w.Line($"public abstract string {own.Name} {{ get; }}");
            w.Line();
        }

        if (record.Union?.DiscriminatorProperty is not PropertyModel shared) return;
        if (record.Discriminator is null)
        {
            w.Summary(record.Union.Node.Union is null ? $"Makes one of any other {shared.JsonName}." : $"Makes an entry of {CSharp.A(shared.JsonName)} that this version does not know.");
            w.Parameter(shared.Local, $"The {shared.JsonName}.");
            w.Line($"public {record.Name}(string {shared.Local}) => {shared.Name} = {shared.Local};");
            w.Line();
        }

        w.Line("/// <inheritdoc/>");
        w.Line(record.Discriminator is null ? $"public override string {shared.Name} {{ get; }}" : $"public override string {shared.Name} => {CSharp.Text(record.Discriminator)};");
        w.Line();
    }

    private static void Property(SourceWriter w, DocumentModel document, RecordModel record, PropertyModel property)
    {
        w.Summary(property.Description);
        if (property.Node.IsDeprecated) w.Line("[Obsolete(\"The schema says that new files should do without it.\")]");
        if (property.IsComputed) Computed(w, document, record, property);
        else w.Line($"public {(property.IsRequired && !property.HasDefault ? "required " : "")}{property.DeclaredType} {property.Name} {{ get; init; }}{Initializer(property)}");
        w.Line();
        if (property.Kind != ValueKind.Id || property.Name == "Id") return;

        w.Line($"{property.Type} IEntity<{property.Type}>.Id => {property.Name};");
        w.Line();
    }

    // Null says that it is missing; the writer then leaves it out.
    private static void Computed(SourceWriter w, DocumentModel document, RecordModel record, PropertyModel property)
    {
        var others = new TextEmitter(document) { Path = path => TextEmitter.OfProperty(record.Properties.First(other => other.JsonName == path), "") };
        w.Line("[AllowNull]");
        w.Line($"public string {property.Name} {{ get => string.IsNullOrEmpty({property.OwnField}) ? {others.Emit(property.Node.Backfill!)} : {property.OwnField}; init => {property.OwnField} = value; }}");
        w.Line();
        w.Line($"private readonly string? {property.OwnField};");
    }

    private static string Initializer(PropertyModel property) => property switch
    {
        { HasDefault: true } => $" = {property.DefaultName};",
        { IsRequired: true } => "",
        { Kind: ValueKind.Entities or ValueKind.EntityMap } => $" = {property.Type}.Empty;",
        _ => "",
    };
}
