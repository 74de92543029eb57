using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Entities that exist where a file lacks a section: those of the section's back-fill.</summary>
internal sealed class StandInModel(EntityKind kind, SectionModel? present, SectionModel absent, IReadOnlyList<string> ids)
{
    /// <summary>The kind of the entities.</summary>
    public EntityKind Kind { get; } = kind;

    /// <summary>The section that the file has; null where it need not have any.</summary>
    public SectionModel? Present { get; } = present;

    /// <summary>The section that it lacks.</summary>
    public SectionModel Absent { get; } = absent;

    /// <summary>The ids of the entities.</summary>
    public IReadOnlyList<string> Ids { get; } = ids;
}
