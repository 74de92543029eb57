namespace Cortex.RegistryKit.Language.Rules;

/// <summary>What a value is held against a schema with.</summary>
public sealed class ValidationOptions
{
    /// <summary>What draft-07 asks of everybody.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Whether <c>format</c> says what a text must be. Draft-07 leaves that open; else it is documentation.</summary>
    public bool AssertFormats { get; init; }
}
