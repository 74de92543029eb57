using System.ComponentModel;
using System.Text;
using System.Text.RegularExpressions;
using Cortex.RegistryKit.Emitted.Scanning;

namespace Cortex.RegistryKit.Emitted;

/// <summary>An expression that a schema has for texts. It remembers short texts that contained a match, since files have the same names again and again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern
{
    private const int Slots = 256;
    private const int LongestKept = 32;

    private readonly Lazy<Regex> expression;

    // What has come first into a slot stays. Two threads may write one at once: either text is right.
    private readonly byte[]?[] matched = new byte[Slots][];

    /// <summary>Takes an expression, which is made when it is first needed.</summary>
    /// <param name="pattern">The expression, in .NET's dialect.</param>
    public TextPattern(string pattern) => expression = new Lazy<Regex>(() => new Regex(pattern, RegexOptions.CultureInvariant, Language.Schema.EcmaPattern.Timeout));

    /// <summary>Whether a text contains a match; one that takes too long counts as none.</summary>
    internal bool Matches(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept) return Finds(utf8);

        ref var slot = ref matched[ByteHash.Of(utf8, 0) & (Slots - 1)];
        if (slot is { } known && utf8.SequenceEqual(known)) return true;
        if (!Finds(utf8)) return false;

        slot ??= utf8.ToArray();
        return true;
    }

    private bool Finds(ReadOnlySpan<byte> utf8)
    {
        var units = utf8.Length <= Meaning.OnStack ? stackalloc char[Meaning.OnStack] : new char[utf8.Length];
        try
        {
            return expression.Value.IsMatch(units[..Encoding.UTF8.GetChars(utf8, units)]);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
