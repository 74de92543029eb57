namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What an outline shows beside a name.</summary>
internal enum SymbolKind
{
    /// <summary>An entry.</summary>
    Class = 5,

    /// <summary>A chain.</summary>
    Function = 12,

    /// <summary>A text.</summary>
    String = 15,

    /// <summary>A number.</summary>
    Number = 16,

    /// <summary>A yes or no.</summary>
    Boolean = 17,

    /// <summary>A list.</summary>
    Array = 18,

    /// <summary>An object.</summary>
    Object = 19,

    /// <summary>Nothing.</summary>
    Null = 21,
}
