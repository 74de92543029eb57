namespace Cortex.RegistryKit.Cli;

/// <summary>The rules do not allow what the tool was asked to do; the message says why, and what would be allowed. Nothing was changed.</summary>
internal sealed class RefusedException : Exception
{
    public RefusedException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
