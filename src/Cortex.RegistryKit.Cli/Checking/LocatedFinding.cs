using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>A finding with its place as people count it, so that the text it came from can go.</summary>
internal sealed record LocatedFinding(string Path, Finding Finding, TextPosition Start, TextPosition End)
{
    public static LocatedFinding Locate(string path, Utf8Text text, Finding finding) => new(path, finding, text.PositionAt(finding.Span.Start), text.PositionAt(finding.Span.End));

    public static IReadOnlyList<LocatedFinding> Locate(string path, Utf8Text text, IEnumerable<Finding> findings) => [.. findings.Select(finding => Locate(path, text, finding))];
}
