namespace Cortex.RegistryKit.Emitted.Scanning;

/// <summary>What a string is spelled with.</summary>
[Flags]
internal enum StringTraits : byte
{
    /// <summary>With characters of ASCII, as they are.</summary>
    None = 0,

    /// <summary>With escapes.</summary>
    Escaped = 1,

    /// <summary>With characters beyond ASCII, as UTF-8.</summary>
    BeyondAscii = 2,
}
