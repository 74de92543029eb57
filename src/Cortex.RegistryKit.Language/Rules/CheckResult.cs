namespace Cortex.RegistryKit.Language.Rules;

/// <summary>What the rules say of a file.</summary>
public sealed class CheckResult
{
    internal CheckResult(IReadOnlyList<Finding> findings, IReadOnlyList<AcceptedFinding> accepted)
    {
        Findings = findings;
        Accepted = accepted;
    }

    /// <summary>The result of a check that could find nothing but this.</summary>
    /// <param name="findings">The findings, in the order of the text.</param>
    public static CheckResult Of(params Finding[] findings) => new(findings, []);

    /// <summary>The findings, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings that the file itself accepts, in the order of the text. They are not among <see cref="Findings"/>.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; }
}
