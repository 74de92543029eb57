using System.Diagnostics.CodeAnalysis;
using System.Text;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Emitted;

/// <summary>The meaning of a string whose spelling has escapes, which is rare enough to ask the syntax tree.</summary>
internal static class JsonEscapes
{
    /// <summary>The text, with U+FFFD in place of half of a surrogate pair.</summary>
    public static string Decode(ReadOnlySpan<byte> spelling)
    {
        var text = Parse(spelling, out var isText);
        return isText ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The text, if it is Unicode.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> spelling, [NotNullWhen(true)] out string? text)
    {
        text = Parse(spelling, out var isText);
        return isText;
    }

    private static string Parse(ReadOnlySpan<byte> spelling, out bool isText)
    {
        var quoted = new byte[spelling.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        spelling.CopyTo(quoted.AsSpan(1));
        isText = JsonTree.Parse(Utf8Text.FromBytes(quoted)).Root.TryGetText(out var text);
        return text;
    }
}
