using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit;

/// <summary>What a snapshot needs beside its text.</summary>
/// <param name="Settings">The settings that resolving uses.</param>
/// <param name="Secrets">What secrets may refer to.</param>
/// <param name="NewId">Makes ids for new entries.</param>
/// <param name="Checks">What its check has to know.</param>
internal sealed record RegistryContext(RegistrySettings Settings, SecretScope Secrets, Func<string> NewId, Func<CheckContext> Checks)
{
    /// <summary>What a snapshot of a file needs.</summary>
    /// <param name="options">How the application opens registries.</param>
    /// <param name="settings">The settings that resolving uses.</param>
    /// <param name="path">The path of the file; null where the text came from elsewhere.</param>
    /// <param name="allowsVariable">Which environment variables the file may name; null: any.</param>
    public static RegistryContext Of(RegistryOptions options, RegistrySettings settings, string? path, Func<string, bool>? allowsVariable) => new(
        settings,
        new SecretScope(path is null ? null : Path.GetDirectoryName(path), allowsVariable ?? (_ => true), options.Environment),
        options.NewId,
        () => new CheckContext { DefinedIds = options.DefinedIds, Catalogues = CatalogueFiles.Checks, Today = options.Clock.GetUtcNow().UtcDateTime.Date, AllowsVariable = allowsVariable });
}
