using System.IO.Enumeration;

namespace Cortex.RegistryKit.Cli.Input;

/// <summary>
/// Searches a folder and all folders in it, as far as files are asked for, in the order of their paths. However many there are, only so
/// many names are held at once: a folder with more of them is read again for each further part.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="names">What files are called; <c>*</c> stands for any letters.</param>
internal sealed class FolderSearch(string folder, string[] names)
{
    /// <summary>How many names of a folder are held and sorted at once.</summary>
    private const int Part = 16 * 1024;

    // As others write paths, and sorted like them: behind a folder's name stands what is in it.
    private const char Separator = '/';

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private static readonly bool IgnoresCase = SearchedFolder.PathComparison == StringComparison.OrdinalIgnoreCase;

    /// <summary>The files, and what could not be searched.</summary>
    public IEnumerable<Found> Run() => In("");

    private IEnumerable<Found> In(string relative)
    {
        string? last = null;
        bool isCut;
        do
        {
            var entries = Entries(relative, last, out isCut);
            if (entries is null)
            {
                yield return SearchedFolder.Unreadable(Path.Combine(folder, relative.Length == 0 ? "." : relative.TrimEnd(Separator)));
                yield break;
            }

            foreach (var entry in entries)
            {
                if (!entry.EndsWith(Separator))
                {
                    yield return Found.Of(InputFile.At(Native(relative + entry)));
                    continue;
                }

                foreach (var inner in In(relative + entry)) yield return inner;
            }

            last = entries.Count > 0 ? entries[^1] : last;
        }
        while (isCut);
    }

    /// <summary>The first names behind another one: of files that are wanted, and of folders, which end in a separator; null where they may not be read.</summary>
    private List<string>? Entries(string relative, string? last, out bool isCut)
    {
        isCut = false;
        var found = new List<string>();
        try
        {
            foreach (var name in new FileSystemEnumerable<string>(Native(relative), NameOf, Everything) { ShouldIncludePredicate = IsWanted })
            {
                if (last is not null && string.CompareOrdinal(name, last) <= 0) continue;

                found.Add(name);
                if (found.Count < 2 * Part) continue;
                found.Sort(StringComparer.Ordinal);
                found.RemoveRange(Part, Part);
                isCut = true;
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        found.Sort(StringComparer.Ordinal);
        if (isCut) found.RemoveRange(Part, found.Count - Part);
        return found;
    }

    private static string NameOf(ref FileSystemEntry entry) => entry.IsDirectory ? $"{entry.FileName}{Separator}" : entry.FileName.ToString();

    private bool IsWanted(ref FileSystemEntry entry)
    {
        if (entry.IsDirectory) return (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !IsAny(SearchedFolder.Skipped, entry.FileName);

        return IsAny(names, entry.FileName);
    }

    private static bool IsAny(string[] patterns, ReadOnlySpan<char> name)
    {
        foreach (var pattern in patterns)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, name, IgnoresCase)) return true;
        }

        return false;
    }

    private string Native(string relative) => Path.Combine(folder, relative.Replace(Separator, Path.DirectorySeparatorChar));
}
