using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of what stands at the root of a schema alone: names, settings and built-in entries.</summary>
internal sealed class RootChanges(RegistrySchema older, RegistrySchema newer, SideBySide search)
{
    public void Find()
    {
        var pair = new Pair(older.Root.Target, newer.Root.Target, "");
        if (older.FileName is not null && older.FileName != newer.FileName && older.Version == newer.Version) search.Add(pair.Narrowed("file-name", $"is looked for as '{newer.FileName ?? "(any name)"}' now, and not as '{older.FileName}'", $"{older.FileName} -> {newer.FileName}"));
        if (older.Id.Length > 0 && older.Id != newer.Id && older.Version == newer.Version) search.Add(pair.Narrowed("schema-id", $"may name its schema '{newer.Id}' and not '{older.Id}' any more", $"{older.Id} -> {newer.Id}"));
        Settings();
        foreach (var kind in older.Known.Keys.Concat(newer.Known.Keys).Distinct()) Known(kind, Entities(older, kind), Entities(newer, kind));
    }

    private void Settings()
    {
        foreach (var setting in older.Settings)
        {
            var other = newer.Settings.FirstOrDefault(candidate => candidate.Name == setting.Name);
            if (other is not null) Setting(setting, other);
            else search.Add(new Draft("setting-removed", Place(setting.Name), "is gone", Breaks.Code | Breaks.Resolution) { Older = ChangedPlace.Of(setting.Node) });
        }

        foreach (var setting in newer.Settings.Where(setting => older.Settings.All(other => other.Name != setting.Name))) search.Add(new Draft("setting-added", Place(setting.Name), "is new", Breaks.None) { Newer = ChangedPlace.Of(setting.Node) });
    }

    // A setting stands in no file.
    private void Setting(SettingDeclaration was, SettingDeclaration now) => search.Add(SideBySide.WithoutFiles(search.Apart(() => search.Compare(was.Node, now.Node, Place(was.Name)))));

    private void Known(string kind, IReadOnlyList<KnownEntity> was, IReadOnlyList<KnownEntity> now)
    {
        foreach (var entity in was)
        {
            var other = now.FirstOrDefault(candidate => candidate.Id == entity.Id);
            if (other is null) search.Add(Of("known-removed", kind, entity.Id, "does not exist without an entry any more, so that what refers to it leads nowhere", Breaks.Files | Breaks.Code | Breaks.Resolution, entity, null));
            else if (!JsonEquality.Equal(entity.Value.Syntax, other.Value.Syntax)) search.Add(Of("known", kind, entity.Id, "comes to something else", Breaks.Resolution, entity, other) with { Detail = Compact(other.Value.Syntax) });
        }

        foreach (var entity in now.Where(entity => was.All(other => other.Id != entity.Id))) search.Add(Of("known-added", kind, entity.Id, "exists without an entry now; an entry of that id is not used any more", Breaks.None, null, entity));
    }

    private static Draft Of(string change, string kind, string id, string text, Breaks breaks, KnownEntity? was, KnownEntity? now) =>
        new(change, $"{kind} {id}", text, breaks) { Older = PlaceOf(was), Newer = PlaceOf(now) };

    private static ChangedPlace? PlaceOf(KnownEntity? entity) => entity is null ? null : new ChangedPlace("/x-rk-known", entity.Value.Syntax);

    private static IReadOnlyList<KnownEntity> Entities(RegistrySchema schema, string kind) => schema.Known.TryGetValue(kind, out var known) ? known : [];

    private static string Compact(JsonNode value) => string.Join(" ", value.Raw.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string Place(string setting) => $"setting {setting}";
}
