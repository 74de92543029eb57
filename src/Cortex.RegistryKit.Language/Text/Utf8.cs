namespace Cortex.RegistryKit.Language.Text;

/// <summary>What UTF-8 allows (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF.</summary>
public static class Utf8
{
    /// <summary>The offset of the first byte that does not belong to well-formed UTF-8, or -1.</summary>
    /// <param name="bytes">The bytes to look at.</param>
    /// <param name="start">The offset to begin at.</param>
    public static int FindInvalid(byte[] bytes, int start = 0)
    {
        if (bytes is null) throw new ArgumentNullException(nameof(bytes));

        for (var i = start; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            var length = SequenceLength(bytes, i);
            if (length == 0) return i;
            i += length;
        }

        return -1;
    }

    /// <summary>The number of bytes (2 to 4) of the well-formed sequence that begins here, or 0.</summary>
    private static int SequenceLength(byte[] bytes, int i)
    {
        var first = bytes[i];
        var (length, low, high) = first switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };
        if (length == 0 || i + length > bytes.Length || bytes[i + 1] < low || bytes[i + 1] > high) return 0;

        for (var k = 2; k < length; k++)
        {
            if (bytes[i + k] is < 0x80 or > 0xBF) return 0;
        }

        return length;
    }
}
