using System.Collections;
using Cortex.RegistryKit.Cli.Input;
using dotenv.net;

namespace Cortex.RegistryKit.Cli.Registries;

/// <summary>A <c>.env</c> file: variables for those that the environment does not have.</summary>
internal static class EnvFile
{
    /// <summary>How to open registries with the settings of the environment, and those of a file.</summary>
    /// <param name="path">The file, or null.</param>
    /// <param name="maxSize">The largest file to read; null means the default.</param>
    /// <exception cref="CannotRunException">The file cannot be read.</exception>
    public static RegistryOptions Options(string? path, long? maxSize)
    {
        var size = maxSize ?? RegistryLimits.DefaultMaxFileSize;
        if (path is null) return new RegistryOptions { Limits = new RegistryLimits { MaxFileSize = size } };

        var variables = Read(path, maxSize);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables()) variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return new RegistryOptions { Limits = new RegistryLimits { MaxFileSize = size }, Settings = ModelRegistrySettings.FromVariables(variables), Environment = name => variables.GetValueOrDefault(name) };
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxSize">The largest file to read; null means the default.</param>
    /// <exception cref="CannotRunException">The file cannot be read.</exception>
    public static Dictionary<string, string> Read(string path, long? maxSize)
    {
        var file = InputFile.At(path);
        new FileReader(maxSize ?? RegistryLimits.DefaultMaxFileSize).Probe(file);
        try
        {
            // What looks like a variable in a value may be a part of a key.
            return new Dictionary<string, string>(DotEnv.Read(new DotEnvOptions(ignoreExceptions: false, envFilePaths: [file.FullPath], trimValues: true, supportExportSyntax: true, supportVariableExpansion: false)), StringComparer.Ordinal);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or FormatException)
        {
            // The message may quote a value.
            throw new CannotRunException($"'{path}' cannot be read as a file of settings, one NAME=VALUE a line", problem);
        }
    }
}
