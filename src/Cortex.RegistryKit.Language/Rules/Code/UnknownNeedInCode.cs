namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>RK5007: code needs something of an entity about which the registry says nothing.</summary>
public static class UnknownNeedInCode
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("RK5007", Severity.Information, "Whether what code needs is met is not known");

    /// <summary>What the rule says of an entity.</summary>
    /// <param name="gap">What is unknown, and where in the registry.</param>
    /// <param name="place">The file and line of the code, such as <c>Reviewer.cs:31</c>.</param>
    public static string Message(NeedGap gap, string place) => $"{gap} in {place}; write it into the registry";
}
