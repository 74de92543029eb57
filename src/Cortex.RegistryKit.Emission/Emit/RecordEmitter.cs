using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits a record: its properties, and what missing ones count as.</summary>
internal static class RecordEmitter
{
    public static string Emit(DocumentModel document, RecordModel record)
    {
        var w = new SourceWriter(document.Namespace, "Cortex.RegistryKit");
        w.Summary(record.Description);
        if (record.Node.IsDeprecated) w.Line("[System.Obsolete(\"The schema says that new files should do without it.\")]");
        w.Open(Header(document, record));
        if (record.Node.Union is not null)
        {
            w.Open($"private protected {record.Name}()");
            w.Close();
            w.Line();
        }

        Discriminator(w, record);
        foreach (var property in record.Properties.Where(property => property.Kind != ValueKind.Constant && property != record.DiscriminatorProperty)) Property(w, document, property);
        if (record.Union is null)
        {
            w.Summary("The properties that the schema does not know, as they are spelled.");
            w.Line("public UnknownProperties Unknown { get; init; } = UnknownProperties.None;");
        }

        Slots(w, record);
        foreach (var property in record.Properties.Where(property => property.HasDefault))
        {
            w.Line();
            w.Line($"internal static {property.Type} {property.DefaultName} {{ get; }} = {LiteralEmitter.Emit(document, property)};");
        }

        w.Close();
        return w.ToString();
    }

    private static void Slots(SourceWriter w, RecordModel record)
    {
        if (record.Node.Chain is not { Slots.Count: > 0 } chain) return;

        var slots = chain.Slots.Select(slot => record.Properties.First(property => property.JsonName == slot)).ToList();
        w.Line();
        w.Summary("What the slots hold, in the order in which they are tried; empty ones are left out.");
        w.Open($"public System.Collections.Generic.IEnumerable<{slots[0].Type}> Slots()");
        foreach (var slot in slots) w.Line($"if ({slot.Name} is {{ }} {slot.Local}) yield return {slot.Local};");
        w.Close();
    }

    private static string Header(DocumentModel document, RecordModel record)
    {
        var modifier = record.Node.Union is null ? "sealed partial" : "abstract partial";
        var bases = record.Union is not null ? record.Union.Name
            : record.Entity is { IdProperty: not null } kind && record.Id is not null ? $"IEntity<{DocumentModel.IdType(kind)}>"
            : record.IsRoot ? $"Cortex.RegistryKit.Emitted.IRegistryDocument<{record.Name}>"
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
            w.Summary($"Makes an entry of a {shared.JsonName} that this version does not know.");
            w.Line($"/// <param name=\"{shared.Local.TrimStart('@')}\">The {shared.JsonName}.</param>");
            w.Line($"public {record.Name}(string {shared.Local}) => {shared.Name} = {shared.Local};");
            w.Line();
        }

        w.Line("/// <inheritdoc/>");
        w.Line(record.Discriminator is null ? $"public override string {shared.Name} {{ get; }}" : $"public override string {shared.Name} => {CSharp.Text(record.Discriminator)};");
        if (record.Properties.Any(property => property.Kind != ValueKind.Constant)) w.Line();
    }

    private static void Property(SourceWriter w, DocumentModel document, PropertyModel property)
    {
        w.Summary(property.Description);
        if (property.Node.IsDeprecated) w.Line("[System.Obsolete(\"The schema says that new files should do without it.\")]");
        w.Line($"public {(property.IsRequired && !property.HasDefault ? "required " : "")}{property.DeclaredType} {property.Name} {{ get; init; }}{Initializer(property)}");
        w.Line();
        if (property.Kind == ValueKind.Id && property.Name != "Id") w.Line($"{property.Type} IEntity<{property.Type}>.Id => {property.Name};");
    }

    private static string Initializer(PropertyModel property) => property switch
    {
        { HasDefault: true } => $" = {property.DefaultName};",
        { IsRequired: true } => "",
        { Kind: ValueKind.Entities or ValueKind.EntityMap } => $" = {property.Type}.Empty;",
        _ => "",
    };
}
