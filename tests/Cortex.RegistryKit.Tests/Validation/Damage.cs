using System.Text;

namespace Cortex.RegistryKit.Tests.Validation;

/// <summary>Does to the bytes of a text what editors, networks and people do.</summary>
internal static class Damage
{
    public static byte[] Apply(byte[] text, Random random) => random.Next(10) switch
    {
        0 => [.. "\uFEFF"u8, .. text],
        1 => [.. "\uFEFF\uFEFF"u8, .. text],
        2 => text[..random.Next(text.Length + 1)],
        3 => Flip(text, random),
        4 => [.. text, .. Encoding.UTF8.GetBytes(Pick(random, " ", "\n", "}", "x", ",", "{}", "\0", "//", "/* */"))],
        5 => Insert(text, random, Pick<byte[]>(random, [0xC3], [0x80], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x9A, 0x80])),
        6 => Insert(text, random, Encoding.UTF8.GetBytes(Pick(random, ",", ":", "\"", "{", "]", "\\", "\\u12", "01", "-", "1.", "1e", "nul", "NaN", "'", "\u0000", "\u001f", "\u2028"))),
        7 => Without(text, random),
        8 => Nested(text, random),
        _ => text,
    };

    private static byte[] Flip(byte[] text, Random random)
    {
        var flipped = text.ToArray();
        flipped[random.Next(text.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Insert(byte[] text, Random random, byte[] inserted)
    {
        var at = random.Next(text.Length + 1);
        return [.. text[..at], .. inserted, .. text[at..]];
    }

    private static byte[] Without(byte[] text, Random random)
    {
        var at = random.Next(text.Length);
        return [.. text[..at], .. text[Math.Min(text.Length, at + 1 + random.Next(4))..]];
    }

    /// <summary>An unknown property at the end of the root, as deep as readers go, or one deeper.</summary>
    private static byte[] Nested(byte[] text, Random random)
    {
        var depth = 509 + random.Next(5);
        var isObject = random.Next(2) == 0;
        var value = isObject ? string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth) : new string('[', depth) + new string(']', depth);
        return [.. text[..^1], .. Encoding.UTF8.GetBytes($",\"deep\":{value}}}")];
    }

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
