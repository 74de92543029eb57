using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the type of a schema's settings.</summary>
internal static class SettingsEmitter
{
    public static string Emit(DocumentModel document)
    {
        var type = document.SettingsType;
        var w = document.NewFile();
        w.Summary($"The settings that resolving {CSharp.A(document.Root.Name)} uses.");
        w.Open($"{document.Accessibility} sealed class {type} : RegistrySettings");
        foreach (var setting in document.Schema.Settings)
        {
            w.Summary(setting.Node.Description ?? $"The setting {setting.Name}.");
            w.Line(setting.IsKeyed ? $"public KeyedSetting {document.SettingName(setting)} {{ get; init; }} = new();" : $"public {Type(setting)}? {document.SettingName(setting)} {{ get; init; }}");
            w.Line();
        }

        w.Summary("Reads the settings from the environment of this process.");
        w.Line($"public static {type} FromEnvironment() => From(SettingsReader.OfEnvironment());");
        w.Line();
        w.Summary("Reads the settings from variables, such as those of a file.");
        w.Parameter("variables", "Names and values.");
        w.Line($"public static {type} FromVariables(IEnumerable<KeyValuePair<string, string>> variables) => From(new SettingsReader(variables));");
        w.Line();
        FindText(w, document);
        w.Open($"private static {type} From(SettingsReader variables) => new()");
        foreach (var setting in document.Schema.Settings) w.Line($"{document.SettingName(setting)} = {Read(setting)},");
        w.Close(";");
        w.Close();
        return w.ToString();
    }

    private static void FindText(SourceWriter w, DocumentModel document)
    {
        var open = document.Schema.Settings.Where(setting => setting is { IsKeyed: false, Node.Secret: null }).ToList();
        if (open.Count == 0) return;

        w.Line("/// <inheritdoc/>");
        w.Open("public override string? FindText(string name) => name switch");
        foreach (var setting in open) w.Line($"{CSharp.Text(setting.Name)} => {document.SettingName(setting)}{(Type(setting) == "Url" ? "?.Text" : "")},");
        w.Line("_ => null,");
        w.Close(";");
        w.Line();
    }

    private static string Type(SettingDeclaration setting) => setting.Node switch
    {
        { Secret: not null } => "Secret",
        { Format: "uri" } => "Url",
        _ => "string",
    };

    private static string Read(SettingDeclaration setting)
    {
        var variable = setting.Name.Replace(SettingDeclaration.Key, "\0").ToUpperInvariant();
        if (setting.IsKeyed)
        {
            var around = variable.Split('\0');
            return $"variables.Keyed({CSharp.Text(around[0])}, {CSharp.Text(around[1])})";
        }

        return $"variables.{(Type(setting) == "string" ? "Text" : Type(setting))}({CSharp.Text(variable)})";
    }
}
