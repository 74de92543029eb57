using System.Collections.Immutable;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Analyzers;

/// <summary>From what a rule found to what the compiler prints.</summary>
internal static class Reports
{
    /// <summary>The property of a diagnostic that holds the text which most likely was meant.</summary>
    public const string Suggestion = "Suggestion";

    /// <summary>A finding in a file.</summary>
    public static Diagnostic Of(Finding finding, string path, SourceText text) =>
        Of(finding.Rule, SourceSpans.Locate(path, text, finding.Span), finding.Message, finding.Suggestion);

    /// <summary>What a rule says of a place.</summary>
    public static Diagnostic Of(Rule rule, Location location, string message, string? suggestion) =>
        Diagnostic.Create(RuleDescriptors.Of(rule), location, Properties(suggestion), message);

    private static ImmutableDictionary<string, string?> Properties(string? suggestion) =>
        suggestion is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Suggestion, suggestion);
}
