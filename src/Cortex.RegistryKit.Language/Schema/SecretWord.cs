namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What <c>x-rk-secret</c> says.</summary>
public sealed class SecretWord
{
    internal SecretWord(string? url) => Url = url;

    /// <summary>The property, or for a setting the setting, with the url that the secret belongs to; null where it belongs to none.</summary>
    public string? Url { get; }
}
