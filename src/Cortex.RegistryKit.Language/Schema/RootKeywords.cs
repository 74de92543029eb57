using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What stands at the root of a schema only: its name, its file, settings, built-in entities and version.</summary>
internal static class RootKeywords
{
    public static void Read(SchemaReader reader, RegistrySchema schema, JsonNode root)
    {
        if (root.TryGetMember(schema.Root.Document.Dialect.IdKeyword, out var id)) schema.Id = KeywordValues.Text(reader, schema.Root, id) ?? "";
        if (root.TryGetMember("x-rk-file", out var file)) schema.FileName = KeywordValues.Text(reader, schema.Root, file);
        if (root.TryGetMember("x-rk-derived-from", out var origin)) schema.DerivedFrom = KeywordValues.Text(reader, schema.Root, origin);
        if (root.TryGetMember("x-rk-settings", out var settings)) Settings(reader, schema, settings);
        if (root.TryGetMember("x-rk-known", out var known)) Known(reader, schema, known);
        if (root.TryGetMember("x-rk-from", out var from)) MigrationKeywords.Read(reader, schema, from);
        Version(schema);
    }

    private static void Settings(SchemaReader reader, RegistrySchema schema, JsonMember settings)
    {
        var declared = new List<SettingDeclaration>();
        foreach (var setting in settings.Value.Members) declared.Add(new SettingDeclaration(setting.Name, reader.Node(setting.Value, SchemaReader.Append("/x-rk-settings", setting.Name))));
        schema.Settings = declared;
    }

    private static void Known(SchemaReader reader, RegistrySchema schema, JsonMember known)
    {
        var kinds = new Dictionary<string, IReadOnlyList<KnownEntity>>(StringComparer.Ordinal);
        foreach (var kind in known.Value.Members)
        {
            var entities = new List<KnownEntity>();
            foreach (var syntax in kind.Value.Elements)
            {
                if (ExpressionReader.Read(reader, "/x-rk-known", syntax) is ObjectExpression value && syntax.TryGetMember("id", out var id) && id.Value.TryGetText(out var text)) entities.Add(new KnownEntity(text, value));
                else reader.Malformed(syntax, "/x-rk-known", "a built-in entity is an object with an 'id'");
            }

            kinds[kind.Name] = entities;
        }

        schema.Known = kinds;
    }

    private static void Version(RegistrySchema schema)
    {
        foreach (var property in schema.Root.Properties)
        {
            if (property.Node.Target.Const is not JsonNode value || !value.TryGetNumber(out var version) || version != Math.Floor(version) || Math.Abs(version) > int.MaxValue) continue;
            schema.VersionProperty = property.Name;
            schema.Version = (int)version;
            return;
        }
    }
}
