using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Changes;

/// <summary>Which errors a change brings into a registry. Those that it had already may move to other lines.</summary>
public static class NewErrors
{
    /// <summary>The errors of the changed registry that the former one did not have, or not as often.</summary>
    /// <param name="after">What is found in the changed registry.</param>
    /// <param name="before">What was found in the former one.</param>
    public static IReadOnlyList<Finding> Among(IReadOnlyList<Finding> after, IReadOnlyList<Finding> before)
    {
        if (after is null) throw new ArgumentNullException(nameof(after));
        if (before is null) throw new ArgumentNullException(nameof(before));

        var known = before.Where(IsError).GroupBy(Gist).ToDictionary(group => group.Key, group => group.Count());
        var errors = new List<Finding>();
        foreach (var finding in after.Where(IsError))
        {
            if (known.TryGetValue(Gist(finding), out var left) && left > 0) known[Gist(finding)] = left - 1;
            else errors.Add(finding);
        }

        return errors;
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    private static (string Rule, string Text) Gist(Finding finding) => (finding.Rule.Id, finding.Gist);
}
