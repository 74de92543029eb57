namespace Cortex.RegistryKit.Language.Rules;

/// <summary>The names that come near to a misspelt one.</summary>
/// <param name="nearest">The nearest of them, or null.</param>
/// <param name="count">How many there are.</param>
/// <param name="isTypo">Whether more than digits differ, in a text long enough to recognize: names that differ in digits alone are of different things.</param>
internal readonly struct NearNames(string? nearest, int count, bool isTypo)
{
    /// <summary>The nearest of them, or null.</summary>
    public string? Nearest { get; } = nearest;

    /// <summary>The one that comes near; null where several do, or digits alone differ, so that it is not obvious what was meant.</summary>
    public string? Only => count == 1 && isTypo ? Nearest : null;
}
