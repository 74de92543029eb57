using System.ComponentModel;
using System.Text.RegularExpressions;

namespace Cortex.RegistryKit.Emitted;

/// <summary>What schemas say of texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextShape
{
    /// <summary>Makes the expression for a pattern.</summary>
    /// <param name="pattern">The pattern, in .NET's dialect.</param>
    public static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, Language.Schema.EcmaPattern.Timeout);

    /// <summary>Whether a text has a number of characters, counted in code points.</summary>
    /// <param name="text">The text.</param>
    /// <param name="least">The least number.</param>
    /// <param name="most">The greatest number.</param>
    public static bool HasLength(string text, int least, int most)
    {
        ArgumentNullException.ThrowIfNull(text);

        var count = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit)) count--;
        }

        return count >= least && count <= most;
    }

    /// <summary>Whether a text contains a match; one that takes too long counts as none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The expression.</param>
    public static bool Matches(string text, Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);

        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
