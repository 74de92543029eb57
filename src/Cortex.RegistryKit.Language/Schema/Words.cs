using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Finds words of our own that stand where they would have no effect.</summary>
internal static class Words
{
    public static void Check(SchemaReader reader, RegistrySchema schema, IReadOnlyList<SchemaNode> nodes)
    {
        HashSet<SchemaNode> ids = [.. schema.Kinds.Select(IdOf).OfType<SchemaNode>()];
        HashSet<SchemaNode> entities = [.. schema.Kinds.Select(kind => kind.Entity)];
        HashSet<SchemaNode> values = [.. nodes.SelectMany(node => node.Properties).Select(property => property.Node.Target), .. schema.Settings.Select(setting => setting.Node)];
        foreach (var node in nodes)
        {
            if (node.NamesKind is not null && !ids.Contains(node)) reader.Unsupported(node.Syntax, node.Pointer, "'x-rk-id' on anything but the entries of a list or map to which properties lead from the root");
            if (node.Chain is not null && !entities.Contains(node)) reader.Unsupported(node.Syntax, node.Pointer, "'x-rk-chain' on anything but an entity");
            if (node.Join.Count > 0 && node.Reference is null) reader.Malformed(node.Syntax, node.Pointer, "'x-rk-join' stands beside 'x-rk-ref'");
            if (node.Secret is not null) Secret(reader, node, values.Contains(node));
            if (node.Need is NeedWord need) Need(reader, schema, node, need);
            Properties(reader, schema, node);
        }

        foreach (var setting in schema.Settings) Setting(reader, schema, setting);
    }

    private static SchemaNode? IdOf(EntityKind kind) => kind.IdProperty is string property ? kind.Entity.Property(property) : kind.Section.PropertyNames?.Target;

    // A secret that became anything but a Secret would print.
    private static void Secret(SchemaReader reader, SchemaNode node, bool isValue)
    {
        if ((node.Types & ~JsonTypes.Null) != JsonTypes.String) reader.Malformed(node.Syntax, node.Pointer, "'x-rk-secret' stands on a string: \"type\": \"string\", or [\"string\", \"null\"]");
        else if (!isValue) reader.Unsupported(node.Syntax, node.Pointer, "'x-rk-secret' on anything but a property or a setting");
        else if (node.Const is not null || node.Enum is not null || node.Reference is not null || node.NamesKind is not null) reader.Malformed(node.Syntax, node.Pointer, "a secret is no id, no reference and none of some known values");
    }

    // A variant's own property is not there for all entities of the kind, so nothing could be asked of them.
    private static void Need(SchemaReader reader, RegistrySchema schema, SchemaNode node, NeedWord need)
    {
        var types = node.Types & ~JsonTypes.Null;
        var fits = need == NeedWord.AtLeast ? types is JsonTypes.Integer or JsonTypes.Number : types == JsonTypes.Array && node.Items is { Target: { Types: JsonTypes.String, Enum: null } };
        if (!fits) reader.Malformed(node.Syntax, node.Pointer, need == NeedWord.AtLeast ? "'x-rk-need': 'atLeast' stands on a number: \"type\": \"integer\" or \"number\", with or without \"null\"" : "'x-rk-need': 'contains' stands on a list of texts: \"type\": \"array\", with or without \"null\", and \"items\": {\"type\": \"string\"}");
        else if (!schema.Kinds.Any(kind => kind.Entity.Properties.Any(property => property.Node.Target == node))) reader.Malformed(node.Syntax, node.Pointer, "'x-rk-need' stands on a property of an entity, where all of its variants share it");
    }

    private static void Properties(SchemaReader reader, RegistrySchema schema, SchemaNode owner)
    {
        foreach (var property in owner.Properties)
        {
            var value = property.Node.Target;
            if (value.Reference?.To is string to && schema.Kind(to) is null) reader.Malformed(value.Syntax, value.Pointer, $"'{property.Name}' refers to the kind '{to}', which no 'x-rk-id' declares{Suggestions.Question(Suggestions.Nearest(to, schema.Kinds.Select(kind => kind.Name)))}");
            if (value.Reference is { To: not null } && (value.Types & ~JsonTypes.Null) != JsonTypes.String) reader.Malformed(value.Syntax, value.Pointer, "'x-rk-ref' stands on a string: \"type\": \"string\", or [\"string\", \"null\"]");
            if (value.Secret?.Url is string url && owner.Property(url) is not { Format: "uri" }) reader.Malformed(value.Syntax, value.Pointer, $"'{property.Name}' belongs to the url in '{url}', but no such property of format uri stands beside it");
        }
    }

    private static void Setting(SchemaReader reader, RegistrySchema schema, SettingDeclaration setting)
    {
        var node = setting.Node.Target;
        if (node.Types != JsonTypes.String) reader.Malformed(setting.Node.Syntax, setting.Node.Pointer, "a setting is a text: \"type\": \"string\"");
        if (setting.IsKeyed && (node.Secret is not null || node.Format == "uri")) reader.Unsupported(setting.Node.Syntax, setting.Node.Pointer, "a setting with {KEY} that is a secret or a url");
        if (node.Secret?.Url is string url && !schema.Settings.Any(other => other.Name == url && other.Node is { Format: "uri", Secret: null })) reader.Malformed(setting.Node.Syntax, setting.Node.Pointer, $"'{setting.Name}' belongs to the url in the setting '{url}', but there is no such setting of format uri");
    }
}
