using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Resolving;

/// <summary>A registry to resolve in, and what to call it.</summary>
internal sealed record RegistrySource(string Path, Snapshot<ModelRegistry> Snapshot)
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public static RegistrySource OfFile(string path, RegistryOptions options)
    {
        var inside = System.IO.Path.Combine(path, ShippedSchema.FileName);
        if (Directory.Exists(path) && File.Exists(inside)) throw new CannotRunException($"'{path}' is a folder, where a file is meant; did you mean '{inside}'?");

        var file = InputFile.At(path);
        new FileReader(options.Limits.MaxFileSize).Probe(file);
        try
        {
            return new RegistrySource(path, new RegistryFile<ModelRegistry>(file.FullPath, options).Load());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(problem.Message.TrimEnd('.'), problem);
        }
    }

    /// <summary>Opens a user's file in a home.</summary>
    /// <exception cref="CannotRunException">There is no such home, the name is no user's, or the file cannot be read.</exception>
    public static RegistrySource OfUser(string home, string user, RegistryOptions options)
    {
        var registry = UserRegistry.Of(home, user, options);
        return new RegistrySource(registry.Path, registry.Load());
    }
}
