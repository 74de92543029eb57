using System.Runtime.InteropServices;

namespace Cortex.RegistryKit;

/// <summary>Makes a rename lasting: on POSIX systems a folder is a file of names that has to reach the disk as well.</summary>
internal static partial class FolderSync
{
    /// <summary>Brings a folder's names to the disk.</summary>
    /// <returns>Whether that was possible: a folder that may be written and not read cannot be opened, and some network file systems do not know how.</returns>
    public static bool TryFlush(string folder)
    {
        // NTFS journals a rename by itself.
        if (OperatingSystem.IsWindows()) return true;

        var descriptor = Open(folder, 0);
        if (descriptor < 0) return false;
        try
        {
            return FSync(descriptor) == 0;
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
