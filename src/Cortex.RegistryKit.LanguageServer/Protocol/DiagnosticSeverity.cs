namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>How much a finding matters.</summary>
internal enum DiagnosticSeverity
{
    /// <summary>An error.</summary>
    Error = 1,

    /// <summary>A warning.</summary>
    Warning = 2,

    /// <summary>A remark.</summary>
    Information = 3,
}
