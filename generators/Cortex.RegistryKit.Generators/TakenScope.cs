using System.Collections.Immutable;
using Cortex.RegistryKit.Emission.Constants;

namespace Cortex.RegistryKit.Generators;

/// <summary>The namespace that a file takes for what is generated from it. Two files of a kind with the same one would give the same classes; the analyzers say so, and the first one by path counts.</summary>
internal sealed record TakenScope(string Namespace, string Path)
{
    /// <summary>All of them together.</summary>
    public static EquatableArray<TakenScope> Collect(ImmutableArray<TakenScope> all, CancellationToken cancellation) => new(all);

    /// <summary>Whether no other file has the namespace before this one.</summary>
    public bool IsFirst(EquatableArray<TakenScope> all) => !all.Any(other => other.Namespace == Namespace && string.CompareOrdinal(other.Path, Path) < 0);
}
