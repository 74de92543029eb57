using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>A home whose users' files are looked at.</summary>
/// <param name="path">The folder, as whoever asked wrote it.</param>
/// <param name="options">How registries are opened.</param>
/// <param name="contexts">What the rules are told.</param>
internal sealed class ExaminedHome(string path, RegistryOptions options, CheckContexts contexts)
{
    /// <summary>The home as the library knows it.</summary>
    public RegistryHome<ModelRegistry> Registries { get; } = new(path, options);

    /// <summary>Reads files within the limits.</summary>
    public FileReader Reader { get; } = new(options.Limits.MaxFileSize);

    /// <summary>What the rules are told.</summary>
    public CheckContexts Contexts => contexts;

    /// <summary>The full path of the folder.</summary>
    public string Root => Registries.Root;

    /// <summary>The names of what may be a user's folder, in order. Nothing else of a user is kept in memory while others are looked at.</summary>
    /// <exception cref="CannotRunException">The folder cannot be read.</exception>
    public IReadOnlyList<string> Names()
    {
        try
        {
            return [.. new DirectoryInfo(Root).EnumerateFileSystemInfos().Where(IsFolderOrLink).Select(entry => entry.Name).Order(StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"'{path}' cannot be read: {problem.Message.TrimEnd('.')}", problem);
        }
    }

    /// <summary>What stands in the home by a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isHeld">Whether the caller holds the lock of the registry in it.</param>
    public UserFolder Open(string name, bool isHeld = false) => new(this, System.IO.Path.Combine(path, name), name, isHeld);

    // A file at the top is nobody's; a link to what is no file, or not here, is to be looked at.
    private bool IsFolderOrLink(FileSystemInfo entry) => Directory.Exists(entry.FullName) || (entry.LinkTarget is not null && !IsLinkToFile(entry.FullName));

    private bool IsLinkToFile(string link)
    {
        try
        {
            return File.Exists(RealPath.Of(link)) && RealPath.IsBelow(link, Root);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
