using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit;

/// <summary>A change would have brought errors into a registry, and was refused as a whole.</summary>
public sealed class InvalidEditException : InvalidOperationException
{
    internal InvalidEditException(IReadOnlyList<Finding> errors)
        : base($"The change would bring errors into the registry: {string.Join("; ", errors.Select(error => error.ToString()))}.") => Errors = errors;

    /// <summary>The errors that were not there before.</summary>
    public IReadOnlyList<Finding> Errors { get; }
}
