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
            catch (IOException busy) when (IsHeldByOthers(busy))
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
            return IsHeldByOthers(problem);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    // EAGAIN of Linux and of macOS, and what Windows says of a file that others have open. A read-only file system or a full disk is no reason to wait.
    private static bool IsHeldByOthers(IOException problem) => problem.HResult is 11 or 35 or unchecked((int)0x80070020);

    public void Dispose() => stream.Dispose();
}
