using Cortex.RegistryKit.Cli.Output.Sarif;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>The formats that there are.</summary>
internal static class ReportFormats
{
    private static readonly (string Name, Func<Terminal, IReportWriter> Create)[] All =
    [
        ("text", terminal => new TextReportWriter(terminal)),
        ("json", terminal => new JsonReportWriter(terminal)),
        ("sarif", terminal => new SarifReportWriter(terminal)),
        ("github", terminal => new GitHubReportWriter(terminal)),
    ];

    public static string[] Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>Begins a report.</summary>
    /// <param name="name">The format.</param>
    /// <param name="terminal">Where it goes.</param>
    public static IReportWriter Create(string name, Terminal terminal) => All.Single(format => format.Name == name).Create(terminal);
}
