using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>A finding as a line that MSBuild, editors and terminals understand: <c>file(line,column): error RK2001: message</c>.</summary>
internal static class FindingLine
{
    public static string Of(LocatedFinding located, string severity) =>
        $"{Printable.Of(located.Path)}({located.Start}): {severity} {located.Finding.Rule.Id}: {Printable.Of(located.Finding.Message)}";
}
