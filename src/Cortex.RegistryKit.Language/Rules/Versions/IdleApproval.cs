using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Versions;

/// <summary>RK6006: an approval of a change that is not there, or that says no reason, and thereby approves of nothing.</summary>
public static class IdleApproval
{
    internal static readonly Rule Rule = new("RK6006", Severity.Warning, "An approval approves of nothing");

    /// <summary>The finding for an approval whose change is not there.</summary>
    /// <param name="change">The key of the change.</param>
    /// <param name="at">Where the approval stands in its file.</param>
    public static Finding Stale(string change, ByteSpan at) => new(Rule, at, "", $"there is no such change between the two schemas as '{change}'; take the approval out");

    /// <summary>The finding for an approval without a reason.</summary>
    /// <param name="change">The key of the change.</param>
    /// <param name="at">Where the approval stands in its file.</param>
    public static Finding WithoutReason(string change, ByteSpan at) => new(Rule, at, "", $"the approval of '{change}' has no reason, so it does not count; say in 'reason' why the break is wanted");
}
