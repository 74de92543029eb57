namespace Cortex.RegistryKit.Language.Rules.Schemas;

/// <summary>RK0003: a keyword that nobody knows; draft-07 counts it as an annotation, but most are typing errors.</summary>
internal static class UnknownKeyword
{
    public static readonly Rule Rule = new("RK0003", Severity.Warning, "The schema has an unknown keyword");
}
