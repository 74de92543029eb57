using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;

namespace Cortex.RegistryKit.Cli.Baselines;

/// <summary>Findings that were there when somebody began to look: they pass, new ones do not.</summary>
internal sealed class Baseline
{
    private readonly InputFile file;
    private readonly Dictionary<BaselineEntry, int> left;
    private readonly Dictionary<BaselineEntry, int> found = [];
    private readonly HashSet<string> looked = new(StringComparer.Ordinal);

    private Baseline(InputFile file, Dictionary<BaselineEntry, int> entries)
    {
        this.file = file;
        left = entries;
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="reader">Reads files.</param>
    /// <param name="isToBeWritten">Whether it is written anew, so that it need not be there.</param>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public static Baseline Open(string path, FileReader reader, bool isToBeWritten)
    {
        var file = InputFile.At(path);
        if (!isToBeWritten && !Path.Exists(file.FullPath)) throw new CannotRunException($"there is no baseline '{path}'; --update-baseline writes it");
        return new Baseline(file, Path.Exists(file.FullPath) ? BaselineFile.Read(file, reader) : []);
    }

    /// <summary>How many findings there were, however severe.</summary>
    public int Found => found.Values.Sum();

    /// <summary>How many of them the baseline does not have.</summary>
    public int New { get; private set; }

    /// <summary>Takes the findings out of a report that the baseline has, each as often as it has it.</summary>
    public FileReport Apply(FileReport report)
    {
        if (!report.IsChecked) return report;

        looked.Add(Relative(report.Path));
        var known = new List<LocatedFinding>();
        var unknown = new List<LocatedFinding>();
        foreach (var located in report.Findings)
        {
            var entry = new BaselineEntry(Relative(report.Path), located.Finding.Rule.Id, located.Finding.Gist);
            found[entry] = found.GetValueOrDefault(entry) + 1;
            if (left.GetValueOrDefault(entry) is > 0 and var count)
            {
                left[entry] = count - 1;
                known.Add(located);
            }
            else
            {
                unknown.Add(located);
            }
        }

        New += unknown.Count;
        return report with { Findings = unknown, Known = known };
    }

    /// <summary>What the baseline has and nobody finds any more, in files that were checked or are gone.</summary>
    public IEnumerable<(BaselineEntry Entry, int Count)> Gone => left.Where(entry => entry.Value > 0 && IsDecided(entry.Key.Path)).OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value));

    /// <summary>Writes the baseline anew: with what was found, and what it has for files that were not looked at.</summary>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        var entries = new Dictionary<BaselineEntry, int>(found);
        foreach (var (entry, count) in left.Where(entry => !IsDecided(entry.Key.Path))) entries[entry] = count;
        try
        {
            if (OperatingSystem.IsWindows()) await AtomicFile.WriteAsync(file.FullPath, BaselineFile.Write(entries), cancellationToken).ConfigureAwait(false);
            else await AtomicFile.WriteAsync(file.FullPath, BaselineFile.Write(entries), Mode, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"the baseline '{file.Path}' cannot be written: {problem.Message.TrimEnd('.')}", problem);
        }
    }

    // It is committed, and holds no secret.
    private static UnixFileMode Mode => UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private string Folder => Path.GetDirectoryName(file.FullPath)!;

    private string Relative(string path) => path == InputFile.StandardInput.Path ? path : Path.GetRelativePath(Folder, Path.GetFullPath(path)).Replace('\\', '/');

    private bool IsDecided(string path) => looked.Contains(path) || !Path.Exists(Path.Combine(Folder, path));
}
