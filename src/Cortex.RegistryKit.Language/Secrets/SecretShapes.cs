using System.Text.RegularExpressions;

namespace Cortex.RegistryKit.Language.Secrets;

/// <summary>Keys that can be told by how they begin, wherever somebody has put them.</summary>
internal static class SecretShapes
{
    // Within a word, as in "task-1", it is no key.
    private static readonly Regex Key = new("(?<![A-Za-z0-9])(sk-|AIza|gh[oprsu]_|xox|[Bb]earer )", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <summary>Whether a text is or holds something that looks like a key.</summary>
    public static bool IsLikely(string text) => Key.IsMatch(text);
}
