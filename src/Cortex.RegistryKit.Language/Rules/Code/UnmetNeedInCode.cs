namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>RK5006: code needs something that an entity in the chain it uses does not have.</summary>
public static class UnmetNeedInCode
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("RK5006", Severity.Error, "What code needs is not met");

    /// <summary>What the rule says of an entity.</summary>
    /// <param name="gap">What is lacking, and where in the registry.</param>
    /// <param name="place">The file and line of the code, such as <c>Reviewer.cs:31</c>.</param>
    public static string Message(NeedGap gap, string place)
    {
        if (gap is null) throw new ArgumentNullException(nameof(gap));
        return $"{gap} in {place}{(gap.Suggestion is null ? "; put another entity there, or need less" : Suggestions.Question(gap.Suggestion))}";
    }
}
