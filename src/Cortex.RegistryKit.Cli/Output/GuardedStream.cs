namespace Cortex.RegistryKit.Cli.Output;

/// <summary>An output stream that says plainly when its reader has gone.</summary>
internal sealed class GuardedStream(Stream inner) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => Guard(inner.Flush);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Guard(() => inner.Write(buffer, offset, count));

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException closed)
        {
            throw new OutputClosedException(closed);
        }
    }
}
