namespace Cortex.RegistryKit.Emitted;

/// <summary>What schemas say of texts.</summary>
internal static class TextShape
{
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
}
