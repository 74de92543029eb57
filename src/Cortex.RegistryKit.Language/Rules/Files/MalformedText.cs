using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1001: text that is not JSON. Nobody reads such a file, and nothing may be saved over it.</summary>
internal static class MalformedText
{
    public static readonly Rule Rule = new("RK1001", Severity.Error, "The file is not JSON");

    public static void Check(JsonTree tree, List<Finding> findings)
    {
        foreach (var error in tree.Errors) findings.Add(new Finding(Rule, error.Span, "", error.Message));
    }
}
