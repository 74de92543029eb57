namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Holds what entities lend each other, and where chains fall back to, against the entities and settings.</summary>
internal static class Joins
{
    public static void Check(SchemaReader reader, RegistrySchema schema)
    {
        foreach (var kind in schema.Kinds)
        {
            foreach (var owner in kind.Entity.OneOf.Select(variant => variant.Target).Prepend(kind.Entity))
            {
                foreach (var property in owner.Properties) Check(reader, schema, kind.Entity, property);
            }

            foreach (var fallback in kind.Entity.Chain?.Fallback ?? []) Fallback(reader, schema, kind, fallback);
        }
    }

    private static void Check(SchemaReader reader, RegistrySchema schema, SchemaNode entity, SchemaProperty property)
    {
        var node = property.Node.Target;
        if ((node.Reference?.To ?? entity.Property(property.Name)?.Reference?.To) is not string to || schema.Kind(to) is not EntityKind other) return;

        foreach (var joined in node.Join) Value(reader, schema, new Texts(reader, schema, node.Pointer) { Entity = other.Entity }, node.Pointer, joined.Value);
    }

    private static void Value(SchemaReader reader, RegistrySchema schema, Texts texts, string pointer, Expression value)
    {
        if (value is not PathExpression path)
        {
            texts.Check(value);
            return;
        }

        if (texts.Property(path) is not SchemaNode source || path.Else is null) return;
        if (source.Secret is not null)
        {
            if (!IsEmpty(path.Else) && !IsSecretSetting(schema, path.Else)) reader.Unsupported(path.Else.Syntax, pointer, "anything but a secret setting in place of a secret");
        }
        else if ((source.Types & ~JsonTypes.Null) == JsonTypes.String && source.Enum is null && source.Reference is null && source.NamesKind is null && source.Const is null)
        {
            texts.Check(path.Else);
        }
        else
        {
            reader.Unsupported(path.Else.Syntax, pointer, "'else' for anything but a text, a url or a secret");
        }
    }

    private static bool IsEmpty(Expression expression) => expression is LiteralExpression literal && literal.Value.TryGetText(out var text) && text.Length == 0;

    private static bool IsSecretSetting(RegistrySchema schema, Expression expression) =>
        expression is SettingExpression setting && (setting.Else is null || IsEmpty(setting.Else)) && schema.Settings.Any(declared => declared.Name == setting.Name && declared.Node.Secret is not null);

    private static void Fallback(SchemaReader reader, RegistrySchema schema, EntityKind kind, Expression fallback)
    {
        if (fallback is TableExpression { Else: null }) return;
        new Texts(reader, schema, kind.Entity.Pointer) { HasKey = true }.Check(fallback);
    }
}
