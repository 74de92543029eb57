namespace Cortex.RegistryKit.Cli.Keys;

/// <summary>What becomes of a key.</summary>
/// <param name="Key">The new key; null where none was given, or a blank one.</param>
/// <param name="IsTakenAway">Whether the key that there is shall go.</param>
internal sealed record KeyChoice(Secret? Key, bool IsTakenAway = false)
{
    public Patch<Secret> Patch => IsTakenAway ? Patch<Secret>.Cleared : Key;
}
