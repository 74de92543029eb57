namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>RK5002: a known id that is written out in C#, though there is a generated constant for it.</summary>
public static class SpelledOutId
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("RK5002", Severity.Information, "An id in code is written out");

    /// <summary>What the rule says of an id.</summary>
    /// <param name="kind">The kind of entity.</param>
    /// <param name="id">The id.</param>
    /// <param name="constant">The constant, such as <c>Roles.Names.Chat</c>.</param>
    public static string Message(string kind, string id, string constant) => $"the {kind} '{id}' is written out; '{constant}' is the same and cannot be misspelt";
}
