namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>RK5003: a <c>switch</c> over the variants of a union, or over known ids, that forgets some and has no default.</summary>
public static class ForgottenCase
{
    private const int MostNamed = 5;

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("RK5003", Severity.Warning, "A switch forgets a case");

    /// <summary>What the rule says of a switch.</summary>
    /// <param name="what">What it is over: a type, or a kind of entity.</param>
    /// <param name="missing">The cases that it forgets, in order.</param>
    public static string Message(string what, IReadOnlyList<string> missing)
    {
        if (missing is null) throw new ArgumentNullException(nameof(missing));

        var named = string.Join(", ", missing.Take(MostNamed).Select(name => $"'{name}'"));
        var others = missing.Count > MostNamed ? FormattableString.Invariant($" and {missing.Count - MostNamed} more") : "";
        return $"this switch over {what} has no case for {named}{others}, and no default; add what is missing, or a default that says what becomes of the rest";
    }
}
