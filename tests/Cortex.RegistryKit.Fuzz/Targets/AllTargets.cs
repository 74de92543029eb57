using Cortex.RegistryKit.Fuzz.Targets.Planted;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>What there is to try.</summary>
internal static class AllTargets
{
    /// <summary>The properties of the product.</summary>
    public static IReadOnlyList<FuzzTarget> OfTheProduct { get; } =
    [
        new SyntaxTarget(), new CursorTarget(), new ReadingTarget(), new ValidationTarget(), new MigrationTarget(), new PlannedEditTarget(), new TypedEditTarget(), new FixTarget(), new ResolutionTarget(),
    ];

    /// <summary>Targets that fail, to show that the fuzzer sees it. They run when they are named.</summary>
    public static IReadOnlyList<FuzzTarget> Planted { get; } = [new PlantedBug(), new PlantedHang(), new PlantedWaste()];
}
