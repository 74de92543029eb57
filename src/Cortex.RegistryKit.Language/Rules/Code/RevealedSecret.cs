namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>RK5004: the text of a secret that goes straight to where people and files read it.</summary>
public static class RevealedSecret
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("RK5004", Severity.Warning, "The text of a secret goes where it can be read");

    /// <summary>What the rule says.</summary>
    /// <param name="where">Where the text goes, such as <c>a log call</c>.</param>
    public static string Message(string where) => $"the text of a secret goes into {where}; leave it out, or give the secret itself, which prints as '(secret)'";
}
