using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the entities that exist without an entry, as fields of the resolver.</summary>
internal static class KnownEmitter
{
    /// <summary>A built-in entity: the resolver's field, and the record that it is.</summary>
    public sealed class KnownField(EntityKind kind, string name, RecordModel record, KnownEntity entity)
    {
        public EntityKind Kind { get; } = kind;

        public string Name { get; } = name;

        public RecordModel Record { get; } = record;

        public KnownEntity Entity { get; } = entity;
    }

    /// <summary>The built-in entities that can be resolved to.</summary>
    public static IReadOnlyList<KnownField> Fields(DocumentModel document)
    {
        var names = new MemberNames();
        var fields = new List<KnownField>();
        foreach (var kind in Resolvable.Kinds(document))
        {
            if (!document.Schema.Known.TryGetValue(kind.Name, out var entities)) continue;
            foreach (var known in entities) fields.Add(new KnownField(kind, CSharp.Camel(names.Member("Known" + CSharp.Pascal(known.Id))), Record(document.Entity(kind), known), known));
        }

        return fields;
    }

    /// <summary>Emits the assignment of a field.</summary>
    public static void Assign(SourceWriter w, DocumentModel document, KnownField field)
    {
        var record = field.Record;
        var missing = Resolvable.References(record).SelectMany(reference => reference.Join.Select(joined => JoinEmitter.Missing(document, reference.Words, joined)));
        var argument = record.Union is not null && record.Discriminator is null ? $"({CSharp.Text(Picked(record.Union, field.Entity))})" : "";
        w.Line($"{field.Name} = new {record.ResolvedName}(new {record.Name}{argument}");
        w.Line("{");
        foreach (var property in record.AllProperties)
        {
            if (Value(document, record, property, field.Entity) is string value) w.Continue($"{property.Name} = {value},");
        }

        w.Line($"}}{string.Concat(missing.Select(value => ", " + value))});");
    }

    private static string? Value(DocumentModel document, RecordModel record, PropertyModel property, KnownEntity entity)
    {
        if (property.Kind == ValueKind.Id) return $"new({CSharp.Text(entity.Id)})";
        if (property.Kind == ValueKind.Constant || property == record.Union?.DiscriminatorProperty) return null;
        if (entity.Value.Members.FirstOrDefault(member => member.Name == property.JsonName)?.Value is not Expression value) return null;

        var texts = new TextEmitter(document);
        if (value.IsLiteral) return LiteralEmitter.Value(value).Kind == JsonKind.Null ? null : LiteralEmitter.Emit(document, property, LiteralEmitter.Value(value));
        if (value is ListExpression list) return $"[{string.Join(", ", list.Items.Select(texts.Emit))}]";
        return property.Kind == ValueKind.Text ? texts.Emit(value) : $"new({texts.Emit(value)})";
    }

    private static RecordModel Record(RecordModel entity, KnownEntity known) =>
        entity.Variants.Count == 0 ? entity : entity.Variants.FirstOrDefault(variant => variant.Discriminator == Picked(entity, known)) ?? entity.Variants.First(variant => variant.Discriminator is null);

    private static string Picked(RecordModel union, KnownEntity known) =>
        known.Value.Members.FirstOrDefault(member => member.Name == union.Node.Union)?.Value is LiteralExpression literal && literal.Value.TryGetText(out var text) ? text : "";
}
