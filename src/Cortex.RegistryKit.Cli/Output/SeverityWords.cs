using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>The words that compilers print, and editors look for. MSBuild knows two of them, and passes over <c>info</c>.</summary>
internal static class SeverityWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
