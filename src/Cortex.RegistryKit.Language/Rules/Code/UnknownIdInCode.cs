namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>RK5001: a constant in C# that names an entity which no registry of the project has.</summary>
public static class UnknownIdInCode
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("RK5001", Severity.Error, "An id in code is not known");

    /// <summary>What the rule says of an id.</summary>
    /// <param name="kind">The kind of entity that is expected.</param>
    /// <param name="id">The id that is not known.</param>
    /// <param name="suggestion">What most likely was meant, or null.</param>
    public static string Message(string kind, string id, string? suggestion) => $"no registry of this project has a {kind} '{id}'{Suggestions.Question(suggestion)}";

    /// <summary>What the rule says of an id that is looked up in one of several registries.</summary>
    /// <param name="registry">The registry's file.</param>
    /// <param name="kind">The kind of entity that is expected.</param>
    /// <param name="id">The id that this registry does not know.</param>
    /// <param name="suggestion">What most likely was meant, or null.</param>
    public static string Message(string registry, string kind, string id, string? suggestion) => $"{registry} has no {kind} '{id}'{Suggestions.Question(suggestion)}";
}
