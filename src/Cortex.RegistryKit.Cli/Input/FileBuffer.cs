namespace Cortex.RegistryKit.Cli.Input;

/// <summary>Where a file is read to: memory that serves one file after the other. It is no bigger than what is common; an uncommonly large file has its own.</summary>
/// <param name="enter">Called before memory is taken for a large file, with its size; it may wait until there is enough.</param>
internal sealed class FileBuffer(Action<long>? enter = null)
{
    /// <summary>The size up to which memory is kept for the next file.</summary>
    private const int MostKept = 256 * 1024;

    private const int FirstSize = 16 * 1024;

    private byte[] bytes = [];
    private int count;

    /// <summary>What was read; until the next file is.</summary>
    public ReadOnlySpan<byte> Content => bytes.AsSpan(0, count);

    /// <summary>What is not filled yet.</summary>
    public Span<byte> Free => bytes.AsSpan(count);

    /// <summary>How much is filled.</summary>
    public int Count => count;

    /// <summary>Makes room for a file: a little more than it has, or as much as it has where it is large.</summary>
    public void Begin(int expected)
    {
        count = 0;
        if (expected >= MostKept)
        {
            bytes = [];
            enter?.Invoke(expected);
            bytes = new byte[expected];
        }
        else if (bytes.Length <= expected || bytes.Length > MostKept) bytes = new byte[Math.Max(FirstSize, expected + 1)];
    }

    /// <summary>Notes that some of <see cref="Free"/> is filled.</summary>
    public void Advance(int length) => count += length;

    /// <summary>Makes room for more.</summary>
    /// <param name="most">The most that there may be.</param>
    public void Grow(long most) => Array.Resize(ref bytes, (int)Math.Min(Math.Max(bytes.Length * 2L, FirstSize), most));

    /// <summary>What was read, as an array that nobody else has.</summary>
    public byte[] Detach()
    {
        var content = count == bytes.Length ? bytes : bytes[..count];
        bytes = [];
        count = 0;
        return content;
    }
}
