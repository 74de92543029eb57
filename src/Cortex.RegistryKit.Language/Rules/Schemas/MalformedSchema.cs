namespace Cortex.RegistryKit.Language.Rules.Schemas;

/// <summary>RK0001: a schema that contradicts itself, or uses a keyword in a way that means nothing.</summary>
internal static class MalformedSchema
{
    public static readonly Rule Rule = new("RK0001", Severity.Error, "The schema is not well-formed");
}
