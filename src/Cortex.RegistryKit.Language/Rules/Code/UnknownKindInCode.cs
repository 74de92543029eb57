namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>RK5005: an attribute in C# that names a kind of entity which no schema of the project declares.</summary>
public static class UnknownKindInCode
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("RK5005", Severity.Warning, "A kind in code is not known");

    /// <summary>What the rule says of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="suggestion">What most likely was meant, or null.</param>
    public static string Message(string kind, string? suggestion) => $"no schema of this project declares a kind '{kind}', so nothing is looked up here{Suggestions.Question(suggestion)}";
}
