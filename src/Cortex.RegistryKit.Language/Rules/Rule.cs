namespace Cortex.RegistryKit.Language.Rules;

/// <summary>A rule: what is looked for, and how much it matters. Its number is never used for another one.</summary>
public sealed class Rule
{
    private const string PagesUrl = "https://github.com/cortex-registrykit/registrykit/blob/main/docs/rules/";

    internal Rule(string id, Severity severity, string title)
    {
        Id = id;
        DefaultSeverity = severity;
        Title = title;
    }

    /// <summary>The id: <c>RK</c> and four digits, of which the first says what the rule is about.</summary>
    public string Id { get; }

    /// <summary>The severity where nobody has said otherwise.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>What is wrong where the rule finds something, in one short sentence without a full stop.</summary>
    public string Title { get; }

    /// <summary>The page that explains the rule.</summary>
    public string HelpUrl => PagesUrl + Id + ".md";

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
