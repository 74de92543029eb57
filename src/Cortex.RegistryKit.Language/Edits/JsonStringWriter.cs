using System.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Writes strings as the project does: escaped is what JSON demands, the rest is UTF-8.</summary>
internal static class JsonStringWriter
{
    private const string HexDigits = "0123456789abcdef";

    public static void Write(ByteBuffer output, string value)
    {
        output.Add('"');
        var plain = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
                continue;
            }

            if (!MustBeEscaped(value[i])) continue;
            output.Add(Encoding.UTF8.GetBytes(value.Substring(plain, i - plain)));
            Escape(output, value[i]);
            plain = i + 1;
        }

        output.Add(Encoding.UTF8.GetBytes(value.Substring(plain)));
        output.Add('"');
    }

    // Half of a surrogate pair has no UTF-8 form: as an escape it is still what it was.
    private static bool MustBeEscaped(char c) => c is '"' or '\\' or < ' ' || char.IsSurrogate(c);

    private static void Escape(ByteBuffer output, char c)
    {
        output.Add('\\');
        var sign = c switch
        {
            '"' or '\\' => c,
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => 'u',
        };
        output.Add(sign);
        if (sign != 'u') return;
        for (var shift = 12; shift >= 0; shift -= 4) output.Add(HexDigits[(c >> shift) & 15]);
    }
}
