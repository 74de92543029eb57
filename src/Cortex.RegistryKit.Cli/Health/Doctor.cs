using Cortex.RegistryKit.Cli.Health.Remedies;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>Looks at one user after the other, and does what is to be done.</summary>
/// <param name="home">The home.</param>
/// <param name="mode">What is to be done.</param>
internal sealed class Doctor(ExaminedHome home, TreatmentMode mode)
{
    /// <summary>Looks at what stands in the home by a name.</summary>
    /// <param name="name">The name of the folder.</param>
    /// <param name="cancellationToken">Ends the work early; every file is whole then.</param>
    public async Task<UserReport> SeeAsync(string name, CancellationToken cancellationToken)
    {
        var folder = home.Open(name);
        var found = new UserReport(name, folder.Path, HealthChecks.Examine(folder, cancellationToken));
        if (mode == TreatmentMode.None || found.Ailments.All(ailment => ailment.Remedy is null)) return found;
        if (Treatment.Refusal(folder) is { } refusal) return found with { Ailments = [.. found.Ailments, refusal] };
        if (mode == TreatmentMode.DryRun) return Foreseen(found);

        var treatment = await Treatment.ApplyAsync(home, folder, cancellationToken).ConfigureAwait(false);
        var left = HealthChecks.Examine(home.Open(name), CancellationToken.None);
        return found with { Ailments = treatment.Problem is null ? left : [.. left, treatment.Problem], Mended = treatment.Mended, Copy = treatment.Copy };
    }

    private static UserReport Foreseen(UserReport found) => found with
    {
        Ailments = [.. found.Ailments.Where(ailment => ailment.Remedy is null)],
        Mended = [.. from ailment in found.Ailments where ailment.Remedy is not null select new MendedAilment(AilmentPlace.Of(ailment), ailment.Code, ailment.Mend!)],
        Diff = found.Ailments.Select(ailment => ailment.Remedy).OfType<ObviousMends>().FirstOrDefault()?.Diff,
    };
}
