namespace Cortex.RegistryKit.Cli;

/// <summary>The tool cannot do what it was asked to do; the message says why, to whoever asked.</summary>
internal sealed class CannotRunException : Exception
{
    public CannotRunException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
