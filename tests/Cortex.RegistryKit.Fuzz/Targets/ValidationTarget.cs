using System.Globalization;
using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Tests;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>The rules against the emitted validator.</summary>
internal sealed class ValidationTarget() : FuzzTarget("validation", "The emitted validator and the rules agree on what is valid, what the validator calls clean has no error, and every finding stands where it says, the same each time.")
{
    /// <summary>What is known of a file that is committed: all rules have something to say.</summary>
    public static CheckContext Committed { get; } = new()
    {
        IsCommitted = true,
        Catalogues = CatalogueSet.Read(Catalogue.Files),
        Today = DateTime.Parse("2026-05-01", CultureInfo.InvariantCulture),
        DefinedIds = new Dictionary<string, IReadOnlyCollection<string>> { ["role"] = ["reviewer"] },
    };

    public override bool Try(FuzzInput input)
    {
        var text = Utf8Text.FromBytes(input.Text);
        var tree = JsonTree.Parse(text);
        var check = RegistryChecker.Run(tree, Schemas.V2, CheckContext.Default);
        var findings = check.Findings;
        Places.MustFit(text, tree, findings);

        // The validator does not read what a file accepts.
        var isValid = !findings.Concat(check.Accepted.Select(accepted => accepted.Finding)).Any(RegistryKit.Tests.Support.Rules.IsOfTheValidator);
        PropertyException.Unless(isValid == ModelRegistry.IsValid(input.Text), $"the rules say {(isValid ? "valid" : "invalid")}, the emitted validator says the opposite");
        PropertyException.Unless(!ModelRegistry.IsClean(input.Text) || findings.All(finding => finding.Severity != Severity.Error), "what is clean has an error");

        var committed = RegistryChecker.Run(tree, Schemas.V2, Committed);
        Places.MustFit(text, tree, committed.Findings);
        PropertyException.Unless(committed.Findings.Select(Describe).SequenceEqual(RegistryChecker.Run(JsonTree.Parse(text), Schemas.V2, Committed).Findings.Select(Describe)), "the same text has other findings the second time");
        Places.MustFit(text, tree, SchemaValidator.Check(tree, Schemas.V2));
        return true;
    }

    private static string Describe(Finding finding) => $"{finding.Span} {finding}";
}
