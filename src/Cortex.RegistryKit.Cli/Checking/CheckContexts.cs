using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>What the rules are told of a file, beside the file and its schema.</summary>
internal sealed class CheckContexts
{
    /// <summary>Whether the files are committed, so that no key may stand in them.</summary>
    public bool IsCommitted { get; init; } = true;

    /// <summary>Whether <c>format</c> says what a text must be.</summary>
    public bool AssertFormats { get; init; }

    /// <summary>Ids that stand in no file, by their kind.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyCollection<string>> DefinedIds { get; init; }

    /// <summary>What providers are known to offer.</summary>
    public required Lazy<CatalogueSet> Catalogues { get; init; }

    /// <summary>The day of the check.</summary>
    public required DateTime Today { get; init; }

    /// <summary>Where the references of secrets are looked up; null where they are not.</summary>
    public RegistryOptions? Lookup { get; init; }

    /// <summary>The context of a file.</summary>
    /// <param name="file">The file; beside it the files stand that its secrets refer to.</param>
    public CheckContext Of(InputFile file) => Make(Lookup is null ? null : Path.GetDirectoryName(file.FullPath));

    /// <summary>The context of a file that is being mended: a key that moves is not where it will be.</summary>
    public CheckContext WhileMending() => Make(null);

    private CheckContext Make(string? folder) => new()
    {
        IsCommitted = IsCommitted,
        AssertFormats = AssertFormats,
        DefinedIds = DefinedIds,
        Catalogues = Catalogues.Value,
        Today = Today,
        CanResolve = folder is null ? null : reference => !SecretLookup.Resolve(reference, folder, Lookup!).IsEmpty,
    };
}
