using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Tests.Support;

/// <summary>What the rules say of a text.</summary>
internal static class Rules
{
    /// <summary>The rules of shape, ids and references, which the emitted validator knows too.</summary>
    private static readonly string[] OfTheValidator = ["RK1001", "RK1002", "RK1003", "RK1004", "RK1005", "RK1008", "RK2001", "RK2002"];

    /// <summary>Whether a finding is one of shape, ids and references.</summary>
    public static bool IsOfTheValidator(Finding finding) => OfTheValidator.Contains(finding.Rule.Id);

    /// <summary>Whether Language takes a text for JSON in UTF-8.</summary>
    public static bool IsJson(byte[] utf8)
    {
        var text = Utf8Text.FromBytes(utf8);
        return Utf8.FindInvalid(utf8, text.Start) < 0 && JsonTree.Parse(text).Errors.Count == 0;
    }

    /// <summary>The value that a text holds.</summary>
    public static JsonNode Parse(byte[] utf8) => JsonTree.Parse(Utf8Text.FromBytes(utf8)).Root;

    /// <summary>The findings, one in a line.</summary>
    public static string Describe(IEnumerable<Finding> findings) => string.Join('\n', findings);
}
