namespace Cortex.RegistryKit.Language.Rules.Schemas;

/// <summary>RK0002: a keyword that asserts something, and is not implemented. Passing over it would call files valid that are not.</summary>
internal static class UnsupportedKeyword
{
    public static readonly Rule Rule = new("RK0002", Severity.Error, "The schema asserts something that is not supported");

    public static string Message(string what) => $"{what} is not supported yet, so this schema cannot be held against files";
}
