using System.ComponentModel;
using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>
/// A registry as it was at one moment: the data, the text that it came from, and the settings to resolve with. What is
/// unsound in the text is not in the data; <see cref="Findings"/> says what and where. Never changes; safe to share between threads.
/// </summary>
/// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
public sealed class Snapshot<TDocument>
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly byte[] content;
    private readonly SecretScope secrets;
    private readonly Lazy<VersionStamp> version;
    private readonly Lazy<IReadOnlyList<Finding>> findings;
    private readonly Lazy<object> resolver;

    internal Snapshot(string? path, byte[]? content, RegistrySettings settings, SecretScope secrets)
    {
        Path = path;
        Exists = content is not null;
        this.content = content ?? [];
        this.secrets = secrets;
        Settings = settings;
        var read = content is null ? null : TDocument.Read(content);
        IsReadable = content is null || read is not null;
        Data = read ?? TDocument.Empty;
        version = new Lazy<VersionStamp>(() => VersionStamp.Of(this.content));
        findings = new Lazy<IReadOnlyList<Finding>>(() => Exists ? FindAll() : []);
        resolver = new Lazy<object>(() => TDocument.CreateResolver(this));
    }

    /// <summary>The data. Where the text is no registry at all, that of a new one.</summary>
    public TDocument Data { get; }

    /// <summary>The bytes of the file; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Content => content;

    /// <summary>The path of the file; null where the text came from elsewhere.</summary>
    public string? Path { get; }

    /// <summary>Whether there is such a file. Where there is none, the registry is a new one.</summary>
    public bool Exists { get; }

    /// <summary>Whether the text could be read as a registry. If not, <see cref="Findings"/> says why.</summary>
    public bool IsReadable { get; }

    /// <summary>Tells this content from any other.</summary>
    public VersionStamp Version => version.Value;

    /// <summary>The settings that resolving uses.</summary>
    public RegistrySettings Settings { get; }

    /// <summary>What the rules say of the text, in its order. Looked up when first asked for.</summary>
    public IReadOnlyList<Finding> Findings => findings.Value;

    /// <summary>Whether there is no finding of severity error.</summary>
    public bool IsSound => !Exists || TDocument.Validate(content) == Validity.Clean || Findings.All(finding => finding.Severity != Severity.Error);

    /// <summary>Makes sure that the registry is sound.</summary>
    /// <returns>This snapshot.</returns>
    /// <exception cref="InvalidRegistryException">There are findings of severity error; all are named.</exception>
    public Snapshot<TDocument> RequireValid()
    {
        if (IsSound) return this;
        throw new InvalidRegistryException(Path, [.. Findings.Where(finding => finding.Severity == Severity.Error)], Utf8Text.FromBytes(content));
    }

    /// <summary>What resolves here; emitted code knows its type.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public object Resolver => resolver.Value;

    /// <summary>What a secret of this registry means: a reference such as <c>${env:NAME}</c> is looked up where it is used.</summary>
    /// <param name="secret">The secret as written, or null.</param>
    /// <returns>The secret; <see cref="Secret.None"/> where there is none.</returns>
    public Secret ResolveSecret(Secret? secret) => secrets.Resolve(secret);

    private IReadOnlyList<Finding> FindAll() => RegistryChecker.Check(JsonTree.Parse(Utf8Text.FromBytes(content)), TDocument.Schema.Parsed);
}
