namespace Cortex.RegistryKit.Cli.Output;

/// <summary>Nobody reads the output any more.</summary>
internal sealed class OutputClosedException : Exception
{
    public OutputClosedException(IOException cause)
        : base(cause.Message, cause)
    {
    }
}
