using System.Text.RegularExpressions;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>What MSBuild takes for an error or warning in the output of a program: the same expressions as there.</summary>
internal static partial class CanonicalLine
{
    /// <summary>Whether MSBuild would count a line.</summary>
    public static bool Counts(string line) => Whole().IsMatch(line);

    /// <summary>The parts of a line that MSBuild would count.</summary>
    public static (string File, string Location, string Category, string Code, string Text) Parse(string line)
    {
        var whole = Whole().Match(line);
        Assert.True(whole.Success, line);
        var origin = Origin().Match(whole.Groups["ORIGIN"].Value);
        Assert.True(origin.Success, line);
        return (origin.Groups["FILENAME"].Value, origin.Groups["LOCATION"].Value, whole.Groups["CATEGORY"].Value, whole.Groups["CODE"].Value, whole.Groups["TEXT"].Value.Trim());
    }

    [GeneratedRegex("""^\s*(((?<ORIGIN>(((\d+>)?[a-zA-Z]?:[^:]*)|([^:]*))):)|())(?<SUBCATEGORY>(()|([^:]*? )))(?<CATEGORY>(error|warning))( \s*(?<CODE>[^: ]*))?\s*:(?<TEXT>.*)$""", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex("""^(\d+>)?(?<FILENAME>.*)\((?<LOCATION>[\,,0-9,-]*)\)\s*$""")]
    private static partial Regex Origin();
}
