using Cortex.RegistryKit.Language.Rules.Files;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>Compares values by what they mean: numbers by value, however they are spelled, and members in any order.</summary>
public static class JsonValues
{
    /// <summary>Compares values, and finds them in tables.</summary>
    public static IEqualityComparer<JsonNode> Comparer => JsonEquality.Comparer;
}
