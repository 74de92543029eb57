namespace Cortex.RegistryKit;

/// <summary>Where a path leads when every link on the way is followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>Follows the links of a path. What does not exist is taken as it is written.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">There are too many links, as in a circle of them.</exception>
    public static string Of(string path)
    {
        var rest = new Stack<string>(Steps(path).Reverse());
        var real = Path.GetPathRoot(path)!;
        var links = 0;
        while (rest.TryPop(out var step))
        {
            var next = Path.Combine(real, step);
            if (new FileInfo(next).LinkTarget is not string target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks) throw new IOException($"'{path}' leads through more than {MaxLinks} links.");
            var full = Path.GetFullPath(target, real);
            foreach (var inner in Steps(full).Reverse()) rest.Push(inner);
            real = Path.GetPathRoot(full)!;
        }

        return real;
    }

    /// <summary>Whether a path leads to something in a folder, wherever links on the way to either lead.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="folder">The full path of the folder.</param>
    public static bool IsBelow(string path, string folder) => Of(path).StartsWith(Path.TrimEndingDirectorySeparator(Of(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string[] Steps(string path) => path[Path.GetPathRoot(path)!.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
