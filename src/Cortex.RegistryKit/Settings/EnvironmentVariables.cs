using System.Collections;

namespace Cortex.RegistryKit;

/// <summary>The environment of this process.</summary>
internal static class EnvironmentVariables
{
    public static IEnumerable<KeyValuePair<string, string>> All =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => new KeyValuePair<string, string>((string)variable.Key, (string?)variable.Value ?? ""));
}
