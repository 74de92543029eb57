namespace Cortex.RegistryKit;

/// <summary>What a file looks like from outside: enough to see that it changed, without reading it. Where a path is a link, what it leads to counts.</summary>
internal readonly record struct FileStamp(bool Exists, string Target, long Length, DateTime WrittenAt)
{
    // File systems round their times, some to two seconds.
    private static readonly TimeSpan Coarseness = TimeSpan.FromSeconds(2);

    public static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(RealPath.Of(path));
            return file.Exists ? new FileStamp(true, file.FullName, file.Length, file.LastWriteTimeUtc) : default;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>Whether a change after a moment at which the file was read must show in the stamp.</summary>
    public bool ShowsChangesAfter(DateTime readAt) => !Exists || readAt - WrittenAt > Coarseness;
}
