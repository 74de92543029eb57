using Cortex.RegistryKit.Cli.Health.Remedies;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>What was done for a user.</summary>
internal sealed class Treatment
{
    private const string Code = "mending";

    private readonly List<MendedAilment> mended = [];

    private Treatment()
    {
    }

    /// <summary>What was mended, in order.</summary>
    public IReadOnlyList<MendedAilment> Mended => mended;

    /// <summary>The copy that was kept of the registry, as whoever asked would write it; null where none was.</summary>
    public string? Copy { get; private set; }

    /// <summary>Why not everything could be done; null where it was.</summary>
    public Ailment? Problem { get; private set; }

    /// <summary>Why nothing may be mended; null where it may.</summary>
    /// <param name="folder">The user's folder.</param>
    public static Ailment? Refusal(UserFolder folder) => folder.Files.Select(file => file.FullPath).Prepend(folder.FullPath).Any(FileFacts.IsOthers)
        ? Failed(folder, "this belongs to another account, and what is saved would belong to this one; run 'registrykit doctor --fix' as that account")
        : null;

    /// <summary>Mends all that can be, under the lock of the registry.</summary>
    /// <param name="home">The home.</param>
    /// <param name="folder">The user's folder, in which something can be mended.</param>
    /// <param name="cancellationToken">Ends the waiting for the lock; what is begun then is brought to its end.</param>
    public static async Task<Treatment> ApplyAsync(ExaminedHome home, UserFolder folder, CancellationToken cancellationToken)
    {
        var treatment = new Treatment();
        try
        {
            using var registry = await home.Registries.HoldAsync(folder.User, cancellationToken).ConfigureAwait(false);
            await treatment.ApplyAsync(home.Open(folder.Name, isHeld: true), registry).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or TimeoutException)
        {
            treatment.Problem = Failed(folder, $"this could not be mended: {problem.Message.TrimEnd('.')}");
        }

        return treatment;
    }

    // What was found before the lock was taken may be different now.
    private async Task ApplyAsync(UserFolder folder, HeldRegistry<ModelRegistry> registry)
    {
        var remedies = HealthChecks.Examine(folder, CancellationToken.None).Select(ailment => ailment.Remedy).OfType<Remedy>().Distinct().ToList();
        if (remedies.Any(remedy => remedy.ChangesRegistry)) await KeepCopyAsync(folder, registry).ConfigureAwait(false);
        foreach (var remedy in remedies) mended.AddRange(await remedy.ApplyAsync(registry, CancellationToken.None).ConfigureAwait(false));
    }

    private async Task KeepCopyAsync(UserFolder folder, HeldRegistry<ModelRegistry> registry)
    {
        var copy = await registry.KeepCopyAsync(FileRoles.CopySuffix, CancellationToken.None).ConfigureAwait(false);

        // The library knows the full path; people know theirs.
        Copy = copy is null ? null : Path.GetDirectoryName(copy) == folder.FullPath ? Path.Combine(folder.Path, Path.GetFileName(copy)) : copy;
    }

    private static Ailment Failed(UserFolder folder, string message) => new(Code, folder.Path, Severity.Error, message);
}
