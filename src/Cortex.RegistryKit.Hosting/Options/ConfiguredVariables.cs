using Microsoft.Extensions.Configuration;

namespace Cortex.RegistryKit.Hosting;

/// <summary>The application's configuration, seen as environment variables. In it, a colon stands for two underscores, and case does not count.</summary>
internal static class ConfiguredVariables
{
    private const string Separator = "__";

    /// <summary>All values of a section, by their names and by those in capitals.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="section">The path of the section; null means all.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(IConfiguration configuration, string? section)
    {
        var values = section is null ? configuration : configuration.GetSection(section);
        foreach (var (key, value) in values.AsEnumerable(makePathsRelative: true))
        {
            if (value is null) continue;

            var name = key.Replace(ConfigurationPath.KeyDelimiter, Separator, StringComparison.Ordinal);
            yield return new(name, value);
            yield return new(name.ToUpperInvariant(), value);
        }
    }

    /// <summary>The value of a variable: the configuration's, which has the environment's where the host put it there, else the environment's own.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="name">The variable's name.</param>
    public static string? Find(IConfiguration configuration, string name) =>
        configuration[name.Replace(Separator, ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)] ?? Environment.GetEnvironmentVariable(name);
}
