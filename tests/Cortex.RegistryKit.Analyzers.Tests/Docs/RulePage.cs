using System.Text.RegularExpressions;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Analyzers.Tests.Docs;

/// <summary>The page of a rule under <c>docs/rules</c>.</summary>
internal sealed partial class RulePage(string id)
{
    public const string Folder = "docs/rules";

    public string Text { get; } = Repository.Read($"{Folder}/{id}.md");

    public string FirstLine => Text.Split('\n')[0];

    /// <summary>What the wrong example is (a schema, a registry, code), and what is said of it; null where the page has none that can be tried.</summary>
    public (string Kind, string Text, string Says)? Wrong => WrongExample().Match(Text) is { Success: true } match ? (match.Groups["kind"].Value, match.Groups["text"].Value, match.Groups["says"].Value) : null;

    public string Right => RightExample().Match(Text).Groups["text"].Value;

    public static string SeverityOf(Rule rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();

    [GeneratedRegex("<!-- wrong: (?<kind>[a-z]+) -->\n```[a-z]+\n(?<text>.*?)\n```\n\n```text\n(?<says>.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex WrongExample();

    [GeneratedRegex("<!-- right: [a-z]+ -->\n```[a-z]+\n(?<text>.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex RightExample();
}
