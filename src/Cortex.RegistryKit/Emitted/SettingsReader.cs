using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Finds the values of settings among environment variables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SettingsReader
{
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);

    /// <summary>Takes the variables.</summary>
    /// <param name="variables">Names and values.</param>
    public SettingsReader(IEnumerable<KeyValuePair<string, string>> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);

        foreach (var (name, value) in variables) this.variables[name] = value;
    }

    /// <summary>The variables of this process.</summary>
    public static SettingsReader OfEnvironment() => new(EnvironmentVariables.All);

    /// <summary>A setting's text.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>The text; null where it is not set.</returns>
    public string? Text(string variable) => variables.GetValueOrDefault(variable);

    /// <summary>A setting's url.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>The url; null where it is not set.</returns>
    public Url? Url(string variable) => Text(variable) is string text ? new Url(text) : null;

    /// <summary>A setting's secret.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>The secret; null where it is not set.</returns>
    public Secret? Secret(string variable) => Text(variable) is string text ? new Secret(text) : null;

    /// <summary>The values of a setting for all keys.</summary>
    /// <param name="prefix">What stands in the variables' names before the key.</param>
    /// <param name="suffix">What stands there behind it.</param>
    public KeyedSetting Keyed(string prefix, string suffix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(suffix);

        var setting = new KeyedSetting();
        // Of names that differ in case alone, which not every system allows, the one in capitals counts.
        foreach (var (name, value) in variables.OrderBy(variable => !variable.Key.Any(char.IsLower)).ThenBy(variable => variable.Key, StringComparer.Ordinal))
        {
            if (name.Length > prefix.Length + suffix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(suffix, StringComparison.Ordinal)) setting.Add(name[prefix.Length..^suffix.Length], value);
        }

        return setting;
    }
}
