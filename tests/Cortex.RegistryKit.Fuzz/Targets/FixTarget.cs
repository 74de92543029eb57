using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Tests;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>What <c>validate --fix</c> does.</summary>
internal sealed class FixTarget() : FuzzTarget("fixes", "Fixing brings no error into a file, keeps JSON JSON, and done a second time it changes nothing.")
{
    // Each round of fixes checks the file again.
    public override long AllocationPerByte => 20_000;

    public override bool Try(FuzzInput input)
    {
        var text = Utf8Text.FromBytes(input.Text);
        var before = RegistryChecker.Run(JsonTree.Parse(text), Schemas.V2, ValidationTarget.Committed).Findings;
        var result = Fixer.Run(text, Schemas.V2, ValidationTarget.Committed);
        PropertyException.Unless(ReferenceEquals(result.Text, text) == (result.Mended.Count == 0), "a change mends nothing, or a mend changes nothing");
        if (result.Mended.Count == 0) return false;

        PropertyException.Unless(Rules.IsJson(input.Text) == Rules.IsJson(result.Text.Bytes), "what was JSON is none");
        PropertyException.Unless(Errors(result.Left) <= Errors(before), "there are more errors than before");
        PropertyException.Unless(ReferenceEquals(Fixer.Run(result.Text, Schemas.V2, ValidationTarget.Committed).Text, result.Text), "a second time changes more");
        return true;
    }

    private static int Errors(IReadOnlyList<Finding> findings) => findings.Count(finding => finding.Severity == Severity.Error);
}
