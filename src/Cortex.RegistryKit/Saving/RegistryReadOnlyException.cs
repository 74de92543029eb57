namespace Cortex.RegistryKit;

/// <summary>A registry may not be saved: what a save would have to keep is not understood. Mend the file first.</summary>
public sealed class RegistryReadOnlyException : InvalidOperationException
{
    internal RegistryReadOnlyException(string? path, string reason)
        : base($"{path ?? "The registry"} may not be written: {reason}.")
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The path of the file; null where the text came from elsewhere.</summary>
    public string? Path { get; }

    /// <summary>Why, as a sentence without a full stop.</summary>
    public string Reason { get; }
}
