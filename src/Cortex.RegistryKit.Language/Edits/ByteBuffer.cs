using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Bytes that grow at their end.</summary>
internal sealed class ByteBuffer
{
    private byte[] bytes = new byte[64];
    private int count;

    public void Add(char ascii)
    {
        Reserve(1);
        bytes[count++] = (byte)ascii;
    }

    public void Add(byte[] more) => Add(more, new ByteSpan(0, more.Length));

    public void Add(byte[] source, ByteSpan span)
    {
        Reserve(span.Length);
        Buffer.BlockCopy(source, span.Start, bytes, count, span.Length);
        count += span.Length;
    }

    public byte[] ToArray()
    {
        var result = new byte[count];
        Buffer.BlockCopy(bytes, 0, result, 0, count);
        return result;
    }

    private void Reserve(int more)
    {
        if (bytes.Length - count < more) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, checked(count + more)));
    }
}
