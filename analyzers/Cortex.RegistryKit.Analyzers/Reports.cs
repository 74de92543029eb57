using System.Collections.Immutable;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Analyzers;

/// <summary>From what a rule found to what the compiler prints. Properties carry what a fix has to know.</summary>
internal static class Reports
{
    /// <summary>The property of a diagnostic that holds the text which most likely was meant.</summary>
    public const string Suggestion = "Suggestion";

    /// <summary>The property that holds the kind of entity that an id should be of.</summary>
    public const string Kind = "Kind";

    /// <summary>The property that holds the id.</summary>
    public const string Id = "Id";

    /// <summary>The property that holds the path of the registry that a call names; absent where it names none.</summary>
    public const string Registry = "Registry";

    /// <summary>The property that holds the class of a generated constant, with its namespace.</summary>
    public const string Class = "Class";

    /// <summary>The property that holds the constant within its class.</summary>
    public const string Member = "Member";

    /// <summary>The property that holds what a switch forgets, line by line.</summary>
    public const string Missing = "Missing";

    /// <summary>What stands between a class and its constant in <see cref="Missing"/>.</summary>
    public const char Bar = '|';

    /// <summary>A finding in a file.</summary>
    public static Diagnostic Of(Finding finding, string path, SourceText text) =>
        Of(finding.Rule, SourceSpans.Locate(path, text, finding.Span), finding.Message, (Suggestion, finding.Suggestion));

    /// <summary>What a rule says of a place.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="location">The place.</param>
    /// <param name="message">What it says.</param>
    /// <param name="properties">What a fix has to know; what is null is left out.</param>
    public static Diagnostic Of(Rule rule, Location location, string message, params (string Name, string? Value)[] properties) =>
        Diagnostic.Create(RuleDescriptors.Of(rule), location, properties.Where(property => property.Value is not null).ToImmutableDictionary(property => property.Name, property => property.Value), message);
}
