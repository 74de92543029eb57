using Cortex.RegistryKit.Cli.Input;

namespace Cortex.RegistryKit.Cli.Resolving;

/// <summary>A registry to resolve in, and what to call it.</summary>
internal sealed record RegistrySource(string Path, Snapshot<ModelRegistry> Snapshot)
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public static RegistrySource OfFile(string path, RegistryOptions options)
    {
        var inside = System.IO.Path.Combine(path, SchemaFileName<ModelRegistry>());
        if (Directory.Exists(path) && File.Exists(inside)) throw new CannotRunException($"'{path}' is a folder, where a file is meant; did you mean '{inside}'?");

        var file = InputFile.At(path);
        new FileReader(options.MaxFileSize).Probe(file);
        return Open(path, () => new RegistryFile<ModelRegistry>(file.FullPath, options).Load());
    }

    /// <summary>Opens a user's file in a home.</summary>
    /// <exception cref="CannotRunException">There is no such home, the name is no user's, or the file cannot be read.</exception>
    public static RegistrySource OfUser(string home, string user, RegistryOptions options)
    {
        if (!Directory.Exists(home)) throw new CannotRunException($"there is no folder '{home}'");

        var name = Name(user);
        var path = System.IO.Path.Combine(home, name.Value, SchemaFileName<ModelRegistry>());
        if (System.IO.Path.Exists(path)) new FileReader(options.MaxFileSize).Probe(InputFile.At(path));
        return Open(path, () => new RegistryHome<ModelRegistry>(home, options).Load(name));
    }

    private static UserName Name(string user)
    {
        try
        {
            return UserName.Parse(user);
        }
        catch (ArgumentException problem)
        {
            // Its message ends with the parameter's name, which is of no use here.
            throw new CannotRunException($"'{user}' cannot be a user's name{Reason(problem.Message)}", problem);
        }
    }

    private static string Reason(string message)
    {
        var start = message.IndexOf(": ", StringComparison.Ordinal);
        var end = message.LastIndexOf(". (", StringComparison.Ordinal);
        return start >= 0 && end > start ? message[start..end] : "";
    }

    private static RegistrySource Open(string path, Func<Snapshot<ModelRegistry>> load)
    {
        try
        {
            return new RegistrySource(path, load());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(problem.Message.TrimEnd('.'), problem);
        }
    }

    private static string SchemaFileName<TDocument>()
        where TDocument : class, Emitted.IRegistryDocument<TDocument> => TDocument.Schema.FileName;
}
