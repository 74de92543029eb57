using System.Globalization;

namespace Cortex.RegistryKit.Corpus;

/// <summary>
/// A small registry, and beside it what is found in it when it is a committed file, with our catalogues, on <see cref="Today"/>. All who
/// speak of findings are held against the same files: the rules, the runtime, the build and the tool.
/// </summary>
internal sealed class CorpusFile
{
    public const string Today = "2026-05-01";

    private CorpusFile(string path)
    {
        Path = path;
        Findings = File.ReadAllLines(System.IO.Path.ChangeExtension(path, ".findings"));
    }

    public static string Folder { get; } = FindFolder();

    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.json").Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public string Path { get; }

    /// <summary>The findings, in the order of the text: <c>10,25: error RK2001</c>.</summary>
    public IReadOnlyList<string> Findings { get; }

    public byte[] Content => File.ReadAllBytes(Path);

    /// <summary>Whether the file is UTF-8. A compiler does not see the bytes of one that is not.</summary>
    public bool IsUtf8 => !Findings.Any(finding => finding.EndsWith("RK1003", StringComparison.Ordinal));

    public static CorpusFile Open(string name) => new(System.IO.Path.Combine(Folder, name));

    /// <summary>A finding as the corpus writes it.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Its column in UTF-16 units, from 1.</param>
    /// <param name="severity">Its severity in lower case.</param>
    /// <param name="rule">The id of its rule.</param>
    public static string Print(int line, int column, string severity, string rule) => string.Create(CultureInfo.InvariantCulture, $"{line},{column}: {severity} {rule}");

    private static string FindFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(System.IO.Path.Combine(folder, "tests", "Corpus"))) folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        return System.IO.Path.Combine(folder, "tests", "Corpus");
    }
}
