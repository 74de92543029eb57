using Microsoft.Extensions.FileSystemGlobbing;

namespace Cortex.RegistryKit.Cli.Input;

/// <summary>From what stands on the command line (files, folders, patterns) to files, each once.</summary>
/// <param name="fileNames">What a folder is searched for.</param>
internal sealed class InputExpander(IEnumerable<string> fileNames)
{
    /// <summary>Folders that hold copies and other people's files.</summary>
    private static readonly string[] Skipped = ["bin", "obj", ".git", "node_modules"];

    private static readonly StringComparison PathComparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string[] names = [.. fileNames];
    private readonly List<InputFile> files = [];
    private readonly List<string> problems = [];
    private readonly HashSet<string> seen = new(StringComparer.FromComparison(PathComparison));

    /// <summary>The files, in the order of the arguments, and those of a folder or pattern by path.</summary>
    public IReadOnlyList<InputFile> Files => files;

    /// <summary>What could not be found or searched.</summary>
    public IReadOnlyList<string> Problems => problems;

    public void Add(string argument)
    {
        if (argument == InputFile.StandardInputName) AddFile(InputFile.StandardInput);
        else if (string.IsNullOrWhiteSpace(argument)) problems.Add($"'{argument}' is no path");
        else if (Directory.Exists(argument)) AddFolder(argument);
        else if (argument.Contains('*', StringComparison.Ordinal) && !File.Exists(argument)) AddPattern(argument);
        else AddFile(InputFile.At(argument));
    }

    private void AddFolder(string folder)
    {
        if (!Search(folder, [.. names.Select(name => "**/" + name)])) problems.Add($"there is no {string.Join(" or ", names)} in the folder '{folder}'");
    }

    private void AddPattern(string pattern)
    {
        var path = OperatingSystem.IsWindows() ? pattern.Replace('\\', '/') : pattern;
        var wildcard = path.LastIndexOf('/', path.IndexOf('*', StringComparison.Ordinal)) + 1;
        var folder = path[..wildcard];
        if (folder.Length > 0 && !Directory.Exists(folder)) problems.Add($"there is no folder '{folder}', in which '{pattern}' could match a file");
        else if (!Search(folder, [path[wildcard..]])) problems.Add($"no file matches '{pattern}'");
    }

    /// <summary>Adds what matches in a folder; false where nothing does.</summary>
    private bool Search(string folder, string[] patterns)
    {
        // A pattern that names one of these folders wants what is in it.
        var skipped = Skipped.Except(patterns.SelectMany(pattern => pattern.Split('/'))).ToHashSet(StringComparer.FromComparison(PathComparison));
        var root = new DirectoryInfo(folder.Length == 0 ? "." : folder);
        var matcher = new Matcher(PathComparison);
        matcher.AddIncludePatterns(patterns);
        var unreadable = new List<string>();
        var found = matcher.Execute(new SearchedFolder(root, skipped, unreadable.Add)).Files.Select(match => match.Path).Order(StringComparer.Ordinal).ToList();

        problems.AddRange(unreadable.Select(inner => $"the folder '{Path.Combine(folder, Path.GetRelativePath(root.FullName, inner))}' may not be searched: permission denied"));
        foreach (var path in found) AddFile(InputFile.At(Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar))));
        return found.Count > 0 || unreadable.Count > 0;
    }

    private void AddFile(InputFile file)
    {
        if (seen.Add(file.FullPath)) files.Add(file);
    }
}
