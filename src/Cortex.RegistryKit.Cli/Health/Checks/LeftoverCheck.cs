using Cortex.RegistryKit.Cli.Health.Remedies;

namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Whether a process died in the middle of a save.</summary>
internal sealed class LeftoverCheck() : HealthCheck("leftovers", "no save that was killed has left its new text behind")
{
    private static readonly TimeSpan LongestSave = TimeSpan.FromMinutes(5);

    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken)
    {
        var leftovers = folder.Files.Where(file => file.Role == FileRole.Leftover).ToList();
        if (leftovers.Count == 0) yield break;

        // Of a save that goes on, or has come to its end since, nothing is left over.
        var isBusy = folder.IsBusy;
        foreach (var file in leftovers.Where(file => File.Exists(file.FullPath) && (!isBusy || IsOld(file))))
        {
            yield return Error(file.Path, "a save that was killed has left this behind, and keys may stand in it") with { Remedy = new Removal(file), Mend = "remove it" };
        }
    }

    private static bool IsOld(UserFile file) => DateTime.UtcNow - File.GetLastWriteTimeUtc(file.FullPath) > LongestSave;
}
