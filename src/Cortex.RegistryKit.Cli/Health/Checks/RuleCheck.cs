using System.Globalization;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Health.Remedies;
using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>What the rules say of a registry that lives in a home.</summary>
internal sealed class RuleCheck() : HealthCheck("rules", "the registry can be read, and no rule finds an error in it")
{
    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken)
    {
        var registry = folder.Registry;
        if (registry is { Exists: false, Migration: null }) return [];
        if (!registry.HasText) return [Error(folder.RegistryPath, registry.WhyReadOnly ?? "this cannot be read")];

        var text = Utf8Text.FromBytes(registry.Content.ToArray());
        var context = folder.Home.Contexts.WhileMending();
        var findings = RegistryChecker.Run(JsonTree.Parse(text, cancellationToken), ShippedSchema.Model, context, cancellationToken).Findings;
        var fixes = registry.WhyReadOnly is null && findings.Any(ObviousMends.IsWanted) ? new ObviousMends(folder.RegistryPath, text, context, cancellationToken) : null;
        return Ailments(folder, text, findings, fixes).Concat(ReadOnly(folder, findings));
    }

    private IEnumerable<Ailment> Ailments(UserFolder folder, Utf8Text text, IReadOnlyList<Finding> findings, ObviousMends? fixes)
    {
        var others = new List<Finding>();
        foreach (var finding in findings)
        {
            var isMended = fixes?.Mends(finding) == true;
            if (!isMended && finding.Severity < Severity.Error) others.Add(finding);
            else yield return new Ailment(Name, folder.RegistryPath, finding.Severity, finding.Message) { Finding = LocatedFinding.Locate(folder.RegistryPath, text, finding), Remedy = isMended ? fixes : null, Mend = isMended ? finding.Fix!.Title : null };
        }

        if (others.Count > 0) yield return Summed(folder, others);
    }

    // Errors are for whoever keeps the home; what else could be better is for whoever keeps the registry.
    private Ailment Summed(UserFolder folder, List<Finding> findings)
    {
        var warnings = findings.Count(finding => finding.Severity == Severity.Warning);
        var information = findings.Count - warnings;
        var counts = string.Join(" and ", new[] { Count(warnings, "warning"), Count(information, "information", "information") }.Where(count => count.Length > 0));
        return new Ailment(Name, folder.RegistryPath, warnings > 0 ? Severity.Warning : Severity.Information, $"the rules have {counts} besides; 'registrykit validate --scope home' lists them");
    }

    private IEnumerable<Ailment> ReadOnly(UserFolder folder, IReadOnlyList<Finding> findings)
    {
        if (folder.Registry is { WhyReadOnly: string reason, Migration: null } && findings.All(finding => finding.Severity < Severity.Error)) yield return Error(folder.RegistryPath, $"this may not be written: {reason}");
    }

    private static string Count(int count, string one, string? many = null) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
