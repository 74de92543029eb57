namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A finding.</summary>
/// <param name="Range">Where it is.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">The rule.</param>
/// <param name="CodeDescription">The page that explains the rule.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record Diagnostic(TextRange Range, DiagnosticSeverity? Severity, string? Code, CodeDescription? CodeDescription, string? Source, string Message);
