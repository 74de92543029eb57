using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Files;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Holds built-in entities against the schema of their kind.</summary>
internal static class KnownEntities
{
    private const string Pointer = "/x-rk-known";

    public static void Check(SchemaReader reader, RegistrySchema schema)
    {
        foreach (var known in schema.Known)
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entity in known.Value)
            {
                if (!ids.Add(entity.Id)) reader.Malformed(entity.Value.Syntax, Pointer, $"two built-in entities have the id '{entity.Id}'");
                if (schema.Kind(known.Key) is EntityKind kind) Entity(reader, schema, kind, entity);
                else reader.Malformed(entity.Value.Syntax, Pointer, $"there is no kind '{known.Key}'{Suggestions.Question(Suggestions.Nearest(known.Key, schema.Kinds.Select(other => other.Name)))}");
            }
        }
    }

    private static void Entity(SchemaReader reader, RegistrySchema schema, EntityKind kind, KnownEntity known)
    {
        var union = kind.Entity.Union;
        var picked = union is not null && known.Value.Members.FirstOrDefault(member => member.Name == union)?.Value is LiteralExpression literal && literal.Value.TryGetText(out var text) ? text : "";
        var variant = union is null ? null : RegistrySchema.Variant(kind.Entity, picked);
        if (union is not null && variant is null) reader.Malformed(known.Value.Syntax, Pointer, $"'{known.Id}' is none of the variants");
        foreach (var member in known.Value.Members)
        {
            if (member.Name == (kind.IdProperty ?? "id") || member.Name == "id") continue;
            if ((kind.Entity.Property(member.Name) ?? variant?.Property(member.Name)) is SchemaNode property) Member(reader, schema, property, member);
            else reader.Malformed(member.Value.Syntax, Pointer, $"'{known.Id}': a {kind.Name} has no property '{member.Name}'{Suggestions.Question(Suggestions.Nearest(member.Name, kind.Entity.Properties.Select(other => other.Name)))}");
        }

        foreach (var name in kind.Entity.Required.Concat(variant?.Required ?? []))
        {
            if (name != kind.IdProperty && known.Value.Members.All(member => member.Name != name)) reader.Malformed(known.Value.Syntax, Pointer, $"'{known.Id}' lacks '{name}', which a {kind.Name} needs");
        }
    }

    private static void Member(SchemaReader reader, RegistrySchema schema, SchemaNode property, JoinedProperty member)
    {
        var texts = new Texts(reader, schema, Pointer);
        if (member.Value.IsLiteral)
        {
            if (!Shapes.Fits(Backfills.Value(member.Value), property)) reader.Malformed(member.Value.Syntax, Pointer, $"'{member.Name}' is not what its schema allows");
        }
        else if (member.Value is ListExpression list && property.Items is { Target.Types: JsonTypes.String })
        {
            foreach (var item in list.Items) texts.Check(item);
        }
        else if (property.Secret is null && (property.Types & JsonTypes.String) != 0 && property.Const is null)
        {
            texts.Check(member.Value);
        }
        else
        {
            reader.Unsupported(member.Value.Syntax, Pointer, $"an operator for '{member.Name}', which is no plain text,");
        }
    }
}
