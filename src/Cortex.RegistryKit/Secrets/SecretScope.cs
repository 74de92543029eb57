using System.Text;
using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Secrets;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>
/// What the secrets of a file may refer to. An application's own file may name any environment variable and any file below its
/// folder; a file in a home, which its users may write, only the variables that the application allows.
/// </summary>
internal sealed class SecretScope
{
    private static readonly RegistryLimits Limits = new() { MaxFileSize = 64 * 1024 };

    private readonly string? folder;
    private readonly Func<string, bool> isAllowed;
    private readonly Func<string, string?> environment;

    public SecretScope(string? folder, Func<string, bool> isAllowed, Func<string, string?> environment)
    {
        this.folder = folder is null ? null : Path.GetFullPath(folder);
        this.isAllowed = isAllowed;
        this.environment = environment;
    }

    /// <summary>What a secret as written means; one that refers to nothing is empty.</summary>
    public Secret Resolve(Secret? secret)
    {
        if (secret is null) return Secret.None;

        var written = secret.Reveal();
        if (!SecretReference.TryParse(Blank.Trim(written), out var reference)) return secret;
        return reference!.Kind == SecretReferenceKind.Environment
            ? secret.From(() => isAllowed(reference.Target) ? environment(reference.Target) ?? "" : "")
            : secret.From(() => ReadFile(reference.Target));
    }

    private string ReadFile(string path)
    {
        if (folder is null) return "";

        try
        {
            var full = Path.GetFullPath(path, folder);
            if (Path.IsPathRooted(path) || !RealPath.IsBelow(full, folder)) return "";
            return RegistryContent.Read(full, Limits) is byte[] content ? Blank.Trim(Encoding.UTF8.GetString(DocumentText.WithoutByteOrderMark(content))) : "";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return "";
        }
    }
}
