namespace Cortex.RegistryKit.Language.Rules;

/// <summary>The names that come near to a misspelt one.</summary>
/// <param name="nearest">The nearest of them, or null.</param>
/// <param name="count">How many there are.</param>
internal readonly struct NearNames(string? nearest, int count)
{
    /// <summary>The nearest of them, or null.</summary>
    public string? Nearest { get; } = nearest;

    /// <summary>The one that comes near; null where several do, so that it is not obvious which one was meant.</summary>
    public string? Only => count == 1 ? Nearest : null;
}
