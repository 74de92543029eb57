using System.ComponentModel;
using System.Text;
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
    internal static bool HasLength(ReadOnlySpan<byte> utf8, int least, int most)
    {
        var count = 0;
        foreach (var unit in utf8)
        {
            if ((unit & 0xC0) != 0x80) count++;
        }

        return count >= least && count <= most;
    }

    /// <summary>Whether a text contains a match; one that takes too long counts as none.</summary>
    internal static bool Matches(ReadOnlySpan<byte> utf8, Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);

        var units = utf8.Length <= Meaning.OnStack ? stackalloc char[Meaning.OnStack] : new char[utf8.Length];
        try
        {
            return pattern.IsMatch(units[..Encoding.UTF8.GetChars(utf8, units)]);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
