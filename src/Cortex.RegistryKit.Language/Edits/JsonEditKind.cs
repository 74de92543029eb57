namespace Cortex.RegistryKit.Language.Edits;

/// <summary>What an edit does.</summary>
public enum JsonEditKind
{
    /// <summary>Puts a value in a place.</summary>
    Set,

    /// <summary>Adds an element at the end of an array.</summary>
    Append,

    /// <summary>Takes a member or an element out.</summary>
    Remove,
}
