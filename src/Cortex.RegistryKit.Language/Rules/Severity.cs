namespace Cortex.RegistryKit.Language.Rules;

/// <summary>How much a finding matters. Every rule has one by default.</summary>
public enum Severity
{
    /// <summary>Good to know; nothing has to change.</summary>
    Information,

    /// <summary>Likely a mistake.</summary>
    Warning,

    /// <summary>Something resolves wrongly or not at all, or a secret leaks.</summary>
    Error,
}
