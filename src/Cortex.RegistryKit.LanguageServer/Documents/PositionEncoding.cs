namespace Cortex.RegistryKit.LanguageServer.Documents;

/// <summary>What a column of a position counts.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 units: what every editor knows.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8: what we count in ourselves.</summary>
    Utf8,
}
