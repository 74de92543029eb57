namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Whether a folder can be a user's.</summary>
internal sealed class NameCheck() : HealthCheck("name", "the folder's name can be a user's")
{
    public override bool IsGate => true;

    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken)
    {
        if (UserName.ProblemOf(folder.Name) is string problem) yield return Error(folder.Path, $"this cannot be a user's name: {problem}; no application can open it");
    }
}
