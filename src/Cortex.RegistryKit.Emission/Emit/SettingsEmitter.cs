using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the type of a schema's settings.</summary>
internal static class SettingsEmitter
{
    public static string Emit(DocumentModel document)
    {
        var type = document.SettingsType;
        var w = new SourceWriter(document.Namespace, "System.Collections.Generic", "Cortex.RegistryKit", "Cortex.RegistryKit.Emitted");
        w.Summary($"The settings that resolving a {document.Root.Name} uses.");
        w.Open($"{document.Accessibility} sealed class {type} : RegistrySettings");
        foreach (var setting in document.Schema.Settings)
        {
            w.Summary(setting.Node.Description ?? $"The setting {setting.Name}.");
            w.Line(setting.IsKeyed ? $"public KeyedSetting {Name(setting)} {{ get; init; }} = new();" : $"public {Type(setting)}? {Name(setting)} {{ get; init; }}");
            w.Line();
        }

        w.Summary("Reads the settings from the environment of this process.");
        w.Line($"public static {type} FromEnvironment() => From(SettingsReader.OfEnvironment());");
        w.Line();
        w.Summary("Reads the settings from variables, such as those of a file.");
        w.Line("/// <param name=\"variables\">Names and values.</param>");
        w.Line($"public static {type} FromVariables(IEnumerable<KeyValuePair<string, string>> variables) => From(new SettingsReader(variables));");
        w.Line();
        FindText(w, document);
        w.Open($"private static {type} From(SettingsReader variables) => new()");
        foreach (var setting in document.Schema.Settings) w.Line($"{Name(setting)} = {Read(setting)},");
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
        foreach (var setting in open) w.Line($"{CSharp.Text(setting.Name)} => {Name(setting)}{(Type(setting) == "Url" ? "?.Text" : "")},");
        w.Line("_ => null,");
        w.Close(";");
        w.Line();
    }

    /// <summary>The property that holds a setting.</summary>
    public static string Name(SettingDeclaration setting) => CSharp.Pascal(setting.Node.Title ?? setting.Name.Replace(SettingDeclaration.Key, ""));

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
