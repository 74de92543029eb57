namespace Cortex.RegistryKit;

/// <summary>
/// Keeps other processes, and other tasks of this one, from writing the same registry. The system holds the lock for the open
/// file, so that a dead process holds none; the file itself stays, empty.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const int LongestWait = 32;

    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    public static async Task<FileLock> AcquireAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        for (var wait = 1; ; wait = Math.Min(wait * 2, LongestWait))
        {
            try
            {
                var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
                if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                return new FileLock(new FileStream(path, options));
            }
            catch (IOException busy) when (busy is not (DirectoryNotFoundException or PathTooLongException) && IsBusy(path))
            {
                if (TimeProvider.System.GetElapsedTime(deadline) > patience) throw new TimeoutException($"'{path}' is held by another process for more than {patience.TotalSeconds:0.#} s.", busy);
            }

            await Task.Delay(Random.Shared.Next(1, wait + 1), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether somebody holds the lock at this moment. A file that may not be opened counts as free.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return false;
        }
        catch (IOException problem)
        {
            return problem is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException) && IsBusy(path);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    // A file that could not be opened and is there is held by somebody; one that is not there could not be made.
    private static bool IsBusy(string path) => File.Exists(path);

    public void Dispose() => stream.Dispose();
}
