namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>How much a message matters.</summary>
internal enum MessageType
{
    /// <summary>An error.</summary>
    Error = 1,

    /// <summary>A warning.</summary>
    Warning = 2,

    /// <summary>A remark.</summary>
    Info = 3,

    /// <summary>A line for those who look for a fault.</summary>
    Log = 4,
}
