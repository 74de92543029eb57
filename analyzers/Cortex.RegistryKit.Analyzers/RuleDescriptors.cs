using System.Collections.Immutable;
using Cortex.RegistryKit.Language.Rules;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Analyzers;

/// <summary>The rules as the compiler wants them described. Made from the catalogue, so that there is one list.</summary>
internal static class RuleDescriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleCatalogue.All.ToImmutableDictionary(rule => rule.Id, Describe);

    /// <summary>The rules about files: schemas and registries.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AboutFiles { get; } = [.. RuleCatalogue.All.Where(rule => !IsAboutCode(rule)).Select(Of)];

    /// <summary>The rules about C# code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AboutCode { get; } = [.. RuleCatalogue.All.Where(IsAboutCode).Select(Of)];

    /// <summary>The description of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    private static bool IsAboutCode(Rule rule) => Range(rule) == '5';

    private static char Range(Rule rule) => rule.Id[2];

    private static DiagnosticDescriptor Describe(Rule rule) => new(rule.Id, rule.Title, "{0}", Category(rule), SeverityOf(rule), isEnabledByDefault: true, helpLinkUri: rule.HelpUrl);

    private static string Category(Rule rule) => "Registry." + Range(rule) switch
    {
        '0' => "Schemas",
        '1' => "Files",
        '2' => "References",
        '3' => "Secrets",
        '4' => "Advice",
        '5' => "Code",
        _ => "Versions",
    };

    private static DiagnosticSeverity SeverityOf(Rule rule) => rule.DefaultSeverity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
