using Microsoft.Extensions.FileSystemGlobbing;

namespace Cortex.RegistryKit.Cli.Input;

/// <summary>From what stands on the command line (files, folders, patterns) to files, each once, as they are asked for.</summary>
/// <param name="fileNames">What a folder is searched for; <c>*</c> stands for any letters.</param>
internal sealed class InputExpander(IEnumerable<string> fileNames)
{
    private readonly string[] names = [.. fileNames];

    /// <summary>The files, in the order of the arguments, and those of a folder or pattern by path.</summary>
    public IEnumerable<Found> Expand(IReadOnlyList<string> arguments)
    {
        // What one argument leads to is there once; where there are several, all has to be remembered.
        var seen = arguments.Count > 1 ? new HashSet<string>(StringComparer.FromComparison(SearchedFolder.PathComparison)) : null;
        foreach (var input in arguments.SelectMany(Of))
        {
            if (input.File is null || seen is null || seen.Add(input.File.FullPath)) yield return input;
        }
    }

    private IEnumerable<Found> Of(string argument)
    {
        if (argument == InputFile.StandardInputName) return [Found.Of(InputFile.StandardInput)];
        if (string.IsNullOrWhiteSpace(argument)) return [Found.Nothing($"'{argument}' is no path")];
        if (Directory.Exists(argument)) return InFolder(argument);
        if (argument.Contains('*', StringComparison.Ordinal) && !File.Exists(argument)) return OfPattern(argument);
        return [Found.Of(InputFile.At(argument))];
    }

    private IEnumerable<Found> InFolder(string folder)
    {
        var isEmpty = true;
        foreach (var input in new FolderSearch(folder, names).Run())
        {
            isEmpty = false;
            yield return input;
        }

        if (isEmpty) yield return Found.Nothing($"there is no {string.Join(" or ", names)} in the folder '{folder}'");
    }

    private static List<Found> OfPattern(string pattern)
    {
        var path = OperatingSystem.IsWindows() ? pattern.Replace('\\', '/') : pattern;
        var wildcard = path.LastIndexOf('/', path.IndexOf('*', StringComparison.Ordinal)) + 1;
        var folder = path[..wildcard];
        if (folder.Length > 0 && !Directory.Exists(folder)) return [Found.Nothing($"there is no folder '{folder}', in which '{pattern}' could match a file")];

        var found = Match(folder, path[wildcard..]);
        return found.Count > 0 ? found : [Found.Nothing($"no file matches '{pattern}'")];
    }

    /// <summary>What matches in a folder, and behind it what could not be searched.</summary>
    private static List<Found> Match(string folder, string pattern)
    {
        // A pattern that names one of these folders wants what is in it.
        var skipped = SearchedFolder.Skipped.Except(pattern.Split('/')).ToHashSet(StringComparer.FromComparison(SearchedFolder.PathComparison));
        var root = new DirectoryInfo(folder.Length == 0 ? "." : folder);
        var matcher = new Matcher(SearchedFolder.PathComparison);
        matcher.AddInclude(pattern);
        var unreadable = new List<string>();
        var found = matcher.Execute(new SearchedFolder(root, skipped, unreadable.Add)).Files.Select(match => match.Path).Order(StringComparer.Ordinal);
        return
        [
            .. found.Select(path => Found.Of(InputFile.At(Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar))))),
            .. unreadable.Select(inner => SearchedFolder.Unreadable(Path.Combine(folder, Path.GetRelativePath(root.FullName, inner)))),
        ];
    }
}
