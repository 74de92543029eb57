namespace Cortex.RegistryKit;

/// <summary>The order of texts by code point: neither a culture's, nor that of UTF-16 units, in which U+1F600 comes before U+FF5E.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        x ??= "";
        y ??= "";
        var i = x.AsSpan().CommonPrefixLength(y);
        if (i == x.Length || i == y.Length) return x.Length.CompareTo(y.Length);

        // The difference may lie in the second half of a pair.
        if (i > 0 && char.IsHighSurrogate(x[i - 1]))
        {
            var whole = CodePointAt(x, i - 1).CompareTo(CodePointAt(y, i - 1));
            if (whole != 0) return whole;
        }

        return CodePointAt(x, i).CompareTo(CodePointAt(y, i));
    }

    private static int CodePointAt(string text, int i) =>
        i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
}
