using System.Runtime.InteropServices;

namespace Cortex.RegistryKit;

/// <summary>Makes a rename lasting: on POSIX systems a folder is a file of names that has to reach the disk as well.</summary>
internal static partial class FolderSync
{
    public static void Flush(string folder)
    {
        // NTFS journals a rename by itself.
        if (OperatingSystem.IsWindows()) return;

        var descriptor = Open(folder, 0);
        if (descriptor < 0) throw new IOException($"The folder '{folder}' cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            // Some file systems, such as network ones, do not know how; the file's own bytes are on the disk already.
            _ = FSync(descriptor);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
