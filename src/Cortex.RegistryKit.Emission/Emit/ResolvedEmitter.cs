using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits what an entity resolves to: the entity, and what others lend it.</summary>
internal static class ResolvedEmitter
{
    public static string Emit(DocumentModel document, EntityKind kind)
    {
        var entity = document.Entity(kind);
        var w = document.NewFile();
        if (entity.Variants.Count == 0)
        {
            Record(w, document, entity, null);
            return w.ToString();
        }

        var type = Resolvable.Type(document, kind);
        w.Summary($"{CSharp.Pascal(CSharp.A(kind.Name).Split(' ')[0])} {kind.Name} with what it needs to be used. Which one it is, its type says.");
        UnionEmitter.Mark(w, entity.Variants.Select(variant => variant.ResolvedName));
        w.Open($"{document.Accessibility} abstract record {type}");
        w.Open($"private protected {type}()");
        w.Close();
        w.Line();
        w.Summary($"The {kind.Name} itself.");
        w.Line($"public abstract {entity.Name} {Own(entity)} {{ get; }}");
        w.Line();
        if (entity.Id is { } id)
        {
            w.Summary($"The id of the {kind.Name}.");
            w.Line($"public {DocumentModel.IdType(kind)} Id => {Own(entity)}.{id.Name};");
        }

        w.Close();
        foreach (var variant in entity.Variants)
        {
            w.Line();
            Record(w, document, variant, type);
        }

        return w.ToString();
    }

    /// <summary>The properties that a record gets from others.</summary>
    public static IReadOnlyList<(JoinedProperty Joined, string Type, PropertyModel? Source)> Joined(DocumentModel document, RecordModel record) =>
        [.. Resolvable.References(record).SelectMany(reference => reference.Join.Select(joined => (joined, JoinEmitter.Type(document, reference.Words, joined), JoinEmitter.Source(document, reference.Words, joined))))];

    /// <summary>The property that holds the entity itself.</summary>
    public static string Own(RecordModel entity) => entity.Name == "Id" ? "Entry" : entity.Name;

    private static void Record(SourceWriter w, DocumentModel document, RecordModel record, string? union)
    {
        var entity = record.Union ?? record;
        var names = new MemberNames(record.ResolvedName, union ?? "", Own(entity), "Id");
        var joined = Joined(document, record).Select(property => (Name: names.Member(property.Joined.Name), Local: names.Local(property.Joined.Name), property.Type, Description: property.Source?.Description ?? $"The property {property.Joined.Name}.")).ToList();
        var own = names.Unused(CSharp.Camel(entity.Name));
        w.Summary(record.Description);
        w.Open($"{document.Accessibility} sealed record {record.ResolvedName}{(union is null ? "" : $" : {union}")}");
        w.Open($"internal {record.ResolvedName}({string.Join(", ", joined.Select(property => $"{property.Type} {property.Local}").Prepend($"{record.Name} {own}"))})");
        w.Line($"{Own(entity)} = {own};");
        foreach (var property in joined) w.Line($"{property.Name} = {property.Local};");
        w.Close();
        w.Line();
        if (union is null) w.Summary("The entry itself.");
        else w.Line("/// <inheritdoc/>");
        w.Line($"public {(union is null ? "" : "override ")}{record.Name} {Own(entity)} {{ get; }}");
        foreach (var property in joined)
        {
            w.Line();
            w.Summary(property.Description);
            w.Line($"public {property.Type} {property.Name} {{ get; }}");
        }

        w.Close();
    }
}
