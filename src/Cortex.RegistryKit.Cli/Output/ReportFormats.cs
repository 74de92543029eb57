using Cortex.RegistryKit.Cli.Output.Sarif;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>The formats that there are.</summary>
internal static class ReportFormats
{
    private static readonly (string Name, Func<Terminal, Severity, IReportWriter> Create)[] All =
    [
        ("text", (terminal, least) => new TextReportWriter(terminal, least)),
        ("json", (terminal, least) => new JsonReportWriter(terminal, least)),
        ("sarif", (terminal, least) => new SarifReportWriter(terminal, least)),
        ("github", (terminal, least) => new GitHubReportWriter(terminal, least)),
    ];

    public static string[] Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>Begins a report.</summary>
    /// <param name="name">The format.</param>
    /// <param name="terminal">Where it goes.</param>
    /// <param name="least">The least severity that is shown; what is not shown still counts.</param>
    public static IReportWriter Create(string name, Terminal terminal, Severity least) => All.Single(format => format.Name == name).Create(terminal, least);
}
