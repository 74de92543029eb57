namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>Letters of ASCII that stand in JSON as escapes, such as <c>\u0041</c>, so that a search of the bytes does not find the word that they are in.</summary>
internal static class EscapedLetters
{
    /// <summary>Whether there may be one.</summary>
    /// <param name="utf8">The text.</param>
    public static bool MayStandIn(ReadOnlySpan<byte> utf8)
    {
        var escape = "\\u00"u8;
        for (var at = utf8.IndexOf(escape); at >= 0; at = utf8.IndexOf(escape))
        {
            utf8 = utf8[(at + escape.Length)..];
            if (utf8.Length > 0 && utf8[0] is >= (byte)'0' and <= (byte)'7') return true;
        }

        return false;
    }
}
