namespace Cortex.RegistryKit.LanguageServer.Tests.Support;

/// <summary>A stream that keeps all that was read from it.</summary>
internal sealed class RecordedStream(Stream inner) : Stream
{
    private readonly MemoryStream record = new();

    /// <summary>What was read so far.</summary>
    public byte[] Record
    {
        get
        {
            lock (record) return record.ToArray();
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Keep(buffer.AsMemory(offset, count), inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Keep(buffer, await inner.ReadAsync(buffer, cancellationToken));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Keep(Memory<byte> buffer, int count)
    {
        lock (record) record.Write(buffer.Span[..count]);
        return count;
    }
}
