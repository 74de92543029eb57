namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>How a text is put in.</summary>
internal enum InsertTextFormat
{
    /// <summary>As it is.</summary>
    PlainText = 1,

    /// <summary>With places to fill in.</summary>
    Snippet = 2,
}
