using System.Text.Json;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.LanguageServer.Settings;

/// <summary>Reads settings as editors send them. What is not understood is passed over: a typing error in a setting must not end the work.</summary>
/// <param name="kinds">The kinds of entities whose ids a setting of its own defines, by the setting's name.</param>
internal sealed class SettingsReader(IReadOnlyDictionary<string, string> kinds)
{
    /// <summary>The name of our part of an editor's settings.</summary>
    public const string Section = "registrykit";

    /// <summary>Reads settings.</summary>
    /// <param name="settings">Our part, or all of an editor's settings with our part in them; null for none.</param>
    public ServerSettings Read(JsonElement? settings)
    {
        if (settings is not { ValueKind: JsonValueKind.Object } given) return new ServerSettings();
        if (given.TryGetProperty(Section, out var inner) && inner.ValueKind == JsonValueKind.Object) given = inner;

        return new ServerSettings
        {
            DefinedIds = Ids(given),
            IsCommitted = Text(given, "scope") != "home",
            AssertFormats = given.TryGetProperty("assertFormats", out var asserted) && asserted.ValueKind == JsonValueKind.True,
            Severity = Enum.TryParse<Severity>(Text(given, "severity"), ignoreCase: true, out var least) ? least : Severity.Information,
            Catalogues = Texts(given, "catalogues"),
            Schemas = Texts(given, "schemas"),
            DerivedSchema = Text(given, "derivedSchema") is { Length: > 0 } path ? path : null,
        };
    }

    private Dictionary<string, IReadOnlyCollection<string>> Ids(JsonElement settings)
    {
        var own = kinds.SelectMany(kind => Texts(settings, kind.Key).Select(id => (Kind: kind.Value, Id: id)));
        var defined = settings.TryGetProperty("define", out var define) && define.ValueKind == JsonValueKind.Object
            ? define.EnumerateObject().SelectMany(kind => Texts(define, kind.Name).Select(id => (Kind: kind.Name, Id: id)))
            : [];
        return own.Concat(defined).GroupBy(entry => entry.Kind).ToDictionary(group => group.Key, group => (IReadOnlyCollection<string>)[.. group.Select(entry => entry.Id).Distinct()], StringComparer.Ordinal);
    }

    private static string? Text(JsonElement settings, string name) => settings.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement settings, string name)
    {
        if (!settings.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array) return [];
        return [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(text => text.Length > 0)];
    }
}
