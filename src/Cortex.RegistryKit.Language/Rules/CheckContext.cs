using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Secrets;

namespace Cortex.RegistryKit.Language.Rules;

/// <summary>What a check knows beside the file and its schema: where the file lives, and what the build and the application say.</summary>
/// <remarks>The rules ask no clock, no environment and no disk: the same file and the same context have the same findings.</remarks>
public sealed record CheckContext
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyCollection<string>> NoIds = new Dictionary<string, IReadOnlyCollection<string>>();

    /// <summary>A file of which nothing is known.</summary>
    public static CheckContext Default { get; } = new();

    /// <summary>Whether the file is committed beside code, where no literal secret may stand; not so a file in a home or a store, which is where keys live.</summary>
    public bool IsCommitted { get; init; }

    /// <summary>Whether <c>format</c> says what a text must be; else it is documentation.</summary>
    public bool AssertFormats { get; init; }

    /// <summary>Ids that stand in no file, by their kind: what the build (<c>RegistryDefinedRoles</c>), the tool (<c>--roles</c>) or the settings define.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> DefinedIds { get; init; } = NoIds;

    /// <summary>What the providers are known to offer.</summary>
    public CatalogueSet Catalogues { get; init; } = CatalogueSet.Empty;

    /// <summary>The day on which the file is checked, for entries of a catalogue that retire; null: they are not looked at.</summary>
    public DateTime? Today { get; init; }

    /// <summary>Whether an environment variable may be named by a secret of this file; null: any may.</summary>
    public Func<string, bool>? AllowsVariable { get; init; }

    /// <summary>Whether what a secret refers to is there; null: it is not looked up.</summary>
    public Func<SecretReference, bool>? CanResolve { get; init; }

    /// <summary>The ids of a kind that stand in no file.</summary>
    internal IReadOnlyCollection<string> Defined(string kind) => DefinedIds.TryGetValue(kind, out var ids) ? ids : [];
}
