using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Changes;
using Cortex.RegistryKit.Language.Comparison;
using Cortex.RegistryKit.Language.Merging;

namespace Cortex.RegistryKit;

/// <summary>Brings a save that is based on an older version of the file together with what others have changed since.</summary>
/// <typeparam name="TDocument">The root record.</typeparam>
/// <param name="path">The path of the file.</param>
/// <param name="changed">What is to be saved.</param>
/// <param name="current">What the file holds now.</param>
internal sealed class SaveMerge<TDocument>(string path, Snapshot<TDocument> changed, Snapshot<TDocument> current)
    where TDocument : class, IRegistryDocument<TDocument>
{
    /// <summary>What others have changed.</summary>
    public RegistryComparison Changes { get; } = current.ChangesSince(changed.Origin);

    /// <summary>The present registry with the change.</summary>
    /// <param name="isAllowed">Whether changes that do not touch may be brought together.</param>
    /// <exception cref="RegistryConflictException">The changes do not go together.</exception>
    /// <exception cref="RegistryReadOnlyException">The file may no longer be written.</exception>
    public Snapshot<TDocument> Run(bool isAllowed)
    {
        // Stand-in ids of a migration in memory are not those that were saved.
        if (changed.Origin.Migration is not null) throw Conflict("it was migrated in the meantime");
        if (!current.Exists && changed.Origin.Exists) throw Conflict("it is gone");
        if (current.WhyReadOnly is string reason) throw new RegistryReadOnlyException(path, reason);
        if (!isAllowed) throw Conflict("somebody else saved it");

        var merge = RegistryMerge.Of(changed.Origin.WholeTree(), changed.WholeTree(), current.WholeTree(), TDocument.Schema.Parsed);
        if (merge.Conflicts.Count > 0) throw Conflict([.. merge.Conflicts.Select(conflict => conflict.ToString())]);

        var merged = current.ApplyUnchecked(merge.Edits);
        var errors = NewErrors.Among(NewErrors.Among(merged.Findings, current.Findings), changed.Findings);
        return errors.Count == 0 ? merged : throw Conflict([.. errors.Select(error => $"both changes together bring {error}")]);
    }

    private RegistryConflictException Conflict(params string[] reasons) => new(path, reasons, Changes);
}
