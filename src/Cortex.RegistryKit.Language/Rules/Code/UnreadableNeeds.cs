namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>RK5008: needs of a known chain that are no constants, so that the compiler cannot hold anything against them.</summary>
public static class UnreadableNeeds
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("RK5008", Severity.Information, "What code needs cannot be read");

    /// <summary>What the rule says.</summary>
    /// <param name="kind">The kind of the chain.</param>
    /// <param name="id">The chain's id.</param>
    public static string Message(string kind, string id) => $"what is needed of the {kind} '{id}' is not constant, so it is checked at run time alone; write it out in the call, or say it with an attribute";
}
