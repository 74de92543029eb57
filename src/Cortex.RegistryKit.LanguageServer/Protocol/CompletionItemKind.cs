namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What an editor shows beside a proposal.</summary>
internal enum CompletionItemKind
{
    /// <summary>A property.</summary>
    Property = 10,

    /// <summary>A value.</summary>
    Value = 12,

    /// <summary>One of a few words.</summary>
    EnumMember = 20,

    /// <summary>An id.</summary>
    Reference = 18,
}
