using System.Globalization;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>All that can be seen of a folder's files: their bytes, modes and times.</summary>
internal static class FolderState
{
    public static IReadOnlyList<string> Of(string folder) =>
    [
        .. from entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
           orderby entry.FullName
           select string.Create(CultureInfo.InvariantCulture, $"{entry.FullName} {Mode(entry)} {entry.LastWriteTimeUtc:o} {entry.LinkTarget} {Content(entry)}"),
    ];

    private static string Mode(FileSystemInfo entry) => OperatingSystem.IsWindows() ? "" : entry.UnixFileMode.ToString();

    private static string Content(FileSystemInfo entry) => entry is FileInfo { LinkTarget: null } file ? Convert.ToHexString(File.ReadAllBytes(file.FullName)) : "";
}
