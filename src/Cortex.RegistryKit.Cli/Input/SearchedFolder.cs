using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace Cortex.RegistryKit.Cli.Input;

/// <summary>
/// A folder as a search sees it: without the folders in which tools keep their own copies, without links to other folders,
/// which may lead in circles, and without an exception for what may not be read.
/// </summary>
internal sealed class SearchedFolder : DirectoryInfoBase
{
    /// <summary>Folders that hold copies and other people's files.</summary>
    public static readonly string[] Skipped = ["bin", "obj", ".git", "node_modules"];

    /// <summary>How names of files are compared.</summary>
    public static readonly StringComparison PathComparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly DirectoryInfo folder;
    private readonly SearchedFolder? parent;
    private readonly IReadOnlySet<string> skipped;
    private readonly Action<string> unreadable;

    public SearchedFolder(DirectoryInfo folder, IReadOnlySet<string> skipped, Action<string> unreadable, SearchedFolder? parent = null)
    {
        this.folder = folder;
        this.parent = parent;
        this.skipped = skipped;
        this.unreadable = unreadable;
    }

    /// <summary>What is said of a folder that may not be read.</summary>
    public static Found Unreadable(string path) => Found.Nothing($"the folder '{path}' may not be searched: permission denied");

    public override string Name => folder.Name;

    public override string FullName => folder.FullName;

    public override DirectoryInfoBase? ParentDirectory => parent;

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        foreach (var entry in Entries())
        {
            if (entry is not DirectoryInfo inner) yield return new FileInfoWrapper((FileInfo)entry);
            else if (!skipped.Contains(inner.Name) && inner.LinkTarget is null) yield return new SearchedFolder(inner, skipped, unreadable, this);
        }
    }

    public override DirectoryInfoBase? GetDirectory(string path) => new SearchedFolder(new DirectoryInfo(Path.Combine(FullName, path)), skipped, unreadable, this);

    public override FileInfoBase? GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(FullName, path)));

    private FileSystemInfo[] Entries()
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            unreadable(folder.FullName);
            return [];
        }
    }
}
