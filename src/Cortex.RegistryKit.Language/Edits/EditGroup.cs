namespace Cortex.RegistryKit.Language.Edits;

/// <summary>The edits that take the same step.</summary>
internal sealed class EditGroup
{
    public List<int> Which { get; } = [];

    /// <summary>Whether there is something where the step leads.</summary>
    public bool IsFound { get; set; }
}
