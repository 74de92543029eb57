using System.Text.RegularExpressions;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>The environment variables that a registry names.</summary>
internal static partial class EnvReferences
{
    /// <summary>The names of all variables in a text.</summary>
    public static IEnumerable<string> In(Utf8Text text) => Reference().Matches(text.GetString(new ByteSpan(text.Start, text.Length - text.Start))).Select(match => match.Groups[1].Value);

    /// <summary>Whether a string is nothing but a reference to a variable whose name looks like one: such a string may be shown.</summary>
    public static bool IsPlain(string quoted) => Plain().IsMatch(quoted);

    [GeneratedRegex("""\$\{env:([^}"]*)\}""")]
    private static partial Regex Reference();

    [GeneratedRegex("""^"\$\{env:[A-Z][A-Z0-9_]*\}"$""")]
    private static partial Regex Plain();
}
