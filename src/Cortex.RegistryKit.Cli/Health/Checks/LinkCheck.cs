namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Whether everything is where it seems to be.</summary>
internal sealed class LinkCheck() : HealthCheck("links", "no link leads out of the home")
{
    public override bool IsGate => true;

    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken)
    {
        // What stands behind a link to elsewhere is none of ours.
        if (ProblemOf(folder.FullPath, folder) is string problem) return [Error(folder.Path, problem)];
        return UnreadableFolder.ProblemOf(folder) is null ? Files(folder) : [];
    }

    private IEnumerable<Ailment> Files(UserFolder folder)
    {
        foreach (var file in folder.Files)
        {
            if (ProblemOf(file.FullPath, folder) is string problem) yield return Error(file.Path, problem);
        }
    }

    private static string? ProblemOf(string path, UserFolder folder)
    {
        try
        {
            return RealPath.IsBelow(path, folder.Home.Root) ? null : "this leads out of the home through a link, so that no application opens it";
        }
        catch (IOException)
        {
            return "this leads through too many links, as in a circle of them";
        }
    }
}
