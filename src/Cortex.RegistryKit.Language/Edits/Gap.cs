using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>The white space between two tokens.</summary>
internal readonly struct Gap(Utf8Text text, int start, int end)
{
    private readonly Utf8Text text = text;
    private readonly int start = start;

    /// <summary>The offset of what stands behind it.</summary>
    public int End { get; } = end;

    /// <summary>Whether what stands behind it begins a line.</summary>
    public bool BreaksLine
    {
        get
        {
            for (var i = start; i < End; i++)
            {
                if (IsBreak(text.Bytes[i])) return true;
            }

            return false;
        }
    }

    /// <summary>The first line break in it.</summary>
    public byte[] Newline()
    {
        var bytes = text.Bytes;
        var at = start;
        while (at < End && !IsBreak(bytes[at])) at++;
        var isPair = at + 1 < End && bytes[at] == '\r' && bytes[at + 1] == '\n';
        return Copy(at, Math.Min(at + (isPair ? 2 : 1), End));
    }

    /// <summary>The indentation of what stands behind it, where that begins a line.</summary>
    public byte[] Indentation()
    {
        var from = End;
        while (from > start && !IsBreak(text.Bytes[from - 1])) from--;
        return Copy(from, End);
    }

    public byte[] ToArray() => Copy(start, End);

    public static bool IsBreak(byte value) => value is (byte)'\r' or (byte)'\n';

    private byte[] Copy(int from, int to)
    {
        var result = new byte[to - from];
        Buffer.BlockCopy(text.Bytes, from, result, 0, result.Length);
        return result;
    }
}
