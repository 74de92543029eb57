namespace Cortex.RegistryKit.Language.Rules;

/// <summary>A finding that the file accepts, with <c>x-rk-accept</c> beside it.</summary>
public sealed class AcceptedFinding
{
    internal AcceptedFinding(Finding finding, string reason)
    {
        Finding = finding;
        Reason = reason;
    }

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    /// <summary>Why it may stay, in the words of the file.</summary>
    public string Reason { get; }
}
