using System.ComponentModel;
using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Changes;
using Cortex.RegistryKit.Language.Comparison;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Files;
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
    private readonly bool hasText;
    private readonly RegistryContext context;
    private readonly Lazy<VersionStamp> version;
    private readonly Lazy<CheckResult> findings;
    private readonly Lazy<object> resolver;
    private readonly Lazy<string?> whyReadOnly;

    internal Snapshot(string? path, byte[]? content, RegistryContext context, Snapshot<TDocument>? origin = null, RegistryMigration? migration = null)
    {
        Path = path;
        Origin = origin ?? this;
        Migration = migration;
        hasText = content is not null;
        Exists = hasText && migration is not { IsSaved: false, FromVersion: null };
        this.content = content ?? [];
        this.context = context;
        var read = content is null ? null : TDocument.Read(content);
        IsReadable = content is null || read is not null;
        Data = read ?? TDocument.Empty;
        version = new Lazy<VersionStamp>(() => VersionStamp.Of(this.content));
        findings = new Lazy<CheckResult>(() => Run(isCommitted: false));
        resolver = new Lazy<object>(() => TDocument.CreateResolver(this));
        whyReadOnly = new Lazy<string?>(() => migration?.WhyNotSaved ?? (hasText ? Writability.WhyReadOnly(Tree(), TDocument.Schema.Parsed) : null));
    }

    /// <summary>A registry that is there and cannot be read.</summary>
    internal Snapshot(string? path, string problem, RegistryContext context)
        : this(path, content: null, context, origin: null)
    {
        Exists = true;
        IsReadable = false;
        findings = new Lazy<CheckResult>(() => CheckResult.Of(UnreadableFile.Finding(problem)));
        whyReadOnly = new Lazy<string?>(() => problem.TrimEnd('.'));
    }

    /// <summary>The data. Where the text is no registry at all, that of a new one.</summary>
    public TDocument Data { get; }

    /// <summary>The bytes of the file, in the present version (see <see cref="Migration"/>); empty where there is none.</summary>
    public ReadOnlyMemory<byte> Content => content;

    /// <summary>The path of the file; null where the text came from elsewhere.</summary>
    public string? Path { get; }

    /// <summary>Whether there is such a file. Where there is none, the registry is a new one.</summary>
    public bool Exists { get; }

    /// <summary>Whether the text could be read as a registry. If not, <see cref="Findings"/> says why.</summary>
    public bool IsReadable { get; }

    /// <summary>The version that the file says it is of; null where there is no file, it cannot be read, or it says none.</summary>
    public int? DeclaredVersion =>
        IsReadable && TDocument.Schema.Parsed.VersionProperty is string name && Tree().Root.TryGetMember(name, out var member) && member.Value.TryGetNumber(out var version)
            && version == Math.Floor(version) && version is >= 1 and <= int.MaxValue ? (int)version : null;

    /// <summary>Tells this content from any other.</summary>
    public VersionStamp Version => version.Value;

    /// <summary>The settings that resolving uses.</summary>
    public RegistrySettings Settings => context.Settings;

    /// <summary>What the rules say of the text, in its order. Looked up when first asked for.</summary>
    public IReadOnlyList<Finding> Findings => findings.Value.Findings;

    /// <summary>Holds the text against all rules. What the file accepts itself stands apart.</summary>
    /// <param name="isCommitted">Whether the file is committed beside code, where no secret may stand in plain text.</param>
    public CheckResult Check(bool isCommitted = false) => isCommitted && hasText ? Run(isCommitted) : findings.Value;

    /// <summary>Whether there is no finding of severity error.</summary>
    public bool IsSound => !hasText ? IsReadable : TDocument.Validate(content) >= Validity.Clean || Findings.All(finding => finding.Severity != Severity.Error);

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
    public Secret ResolveSecret(Secret? secret) => context.Secrets.Resolve(secret);

    /// <summary>Why nothing may be saved over the file, as a sentence without a full stop; null where saving is allowed.</summary>
    public string? WhyReadOnly => whyReadOnly.Value;

    /// <summary>
    /// Where this registry came from, if its file is of an older version, or there was none and others were taken over; else null. Data,
    /// content and findings are then those of the migrated text. Loading changes no file: opening for writing saves it.
    /// </summary>
    public RegistryMigration? Migration { get; }

    /// <summary>Whether there is a text: that of the file, or one that a migration made.</summary>
    internal bool HasText => hasText;

    /// <summary>The snapshot that was loaded, of which this one is a changed form; this one itself where nothing was changed.</summary>
    internal Snapshot<TDocument> Origin { get; }

    /// <summary>This registry with changes, which nobody has saved yet. Text that no edit means stays as it is, byte for byte.</summary>
    /// <param name="edits">The changes, in order.</param>
    /// <returns>The changed registry; this one where the edits change nothing.</returns>
    /// <exception cref="RegistryReadOnlyException">The file may not be written.</exception>
    /// <exception cref="InvalidEditException">The changes would bring errors into the registry.</exception>
    /// <exception cref="EditException">An edit does not fit the text.</exception>
    public Snapshot<TDocument> Apply(IReadOnlyList<JsonEdit> edits)
    {
        var changed = ApplyUnchecked(edits);
        if (TDocument.Validate(changed.content) != Validity.Invalid) return changed;

        var errors = NewErrors.Among(changed.Findings, Findings);
        return errors.Count == 0 ? changed : throw new InvalidEditException(errors);
    }

    /// <summary>This registry without the entries of an id, and without what depends on them, as the schema says.</summary>
    /// <param name="kind">The kind of entity.</param>
    /// <param name="id">The id.</param>
    /// <returns>The changed registry; this one where no entry has the id.</returns>
    /// <exception cref="RegistryReadOnlyException">The file may not be written.</exception>
    /// <exception cref="EntityInUseException">An entry refers to it in a way that forbids the removal.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Snapshot<TDocument> Remove(string kind, string id)
    {
        RequireWritable();
        return hasText ? ApplyUnchecked(Cascade.Remove(Tree(), TDocument.Schema.Parsed, kind, id)) : this;
    }

    /// <summary>This registry with a slot of a chain filled or emptied.</summary>
    /// <param name="kind">The kind of the chain.</param>
    /// <param name="name">The name of the entry, which is made where it is absent.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="id">What goes into the slot; null empties it.</param>
    /// <param name="canResolve">Whether the id leads to something that can be used.</param>
    /// <param name="changed">The changed registry; this one where nothing changes.</param>
    /// <returns>Whether there is such a slot, the name is one, and what goes into the slot can be used.</returns>
    /// <exception cref="RegistryReadOnlyException">The file may not be written.</exception>
    /// <exception cref="EditException">The entry is not what it should be.</exception>
    /// <exception cref="InvalidEditException">The name is what one with half of a surrogate pair is read as: the change would bring a second entry of that name.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TrySetSlot(string kind, string name, string slot, string? id, bool canResolve, out Snapshot<TDocument> changed)
    {
        changed = this;
        var chain = TDocument.Schema.Parsed.Kind(kind)!;
        if (!SlotEdit.HasSlot(chain, slot)) return false;

        RequireWritable();
        if (!SlotEdit.IsName(chain, name) || (id is not null && !canResolve)) return false;

        changed = ApplyUnchecked(SlotEdit.Plan(Tree().Root, chain, name, slot, id));
        return true;
    }

    /// <summary>What is different here from an earlier state of the registry.</summary>
    /// <param name="earlier">The earlier state.</param>
    public RegistryComparison ChangesSince(Snapshot<TDocument> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);

        return ReferenceEquals(this, earlier) ? RegistryComparison.None : RegistryComparison.Of(earlier.WholeTree(), WholeTree(), TDocument.Schema.Parsed);
    }

    /// <summary>An id that no entry of a kind has.</summary>
    /// <param name="kind">The kind of entity.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string MintId(string kind) => IdMint.Next(context.NewId, hasText ? EntityIds.Of(Tree(), TDocument.Schema.Parsed, kind) : []);

    /// <summary>Whether the text has an entry of an id, sound or not.</summary>
    internal bool IsEntry(string kind, string id) => hasText && EntityIds.Of(Tree(), TDocument.Schema.Parsed, kind).Contains(id);

    /// <summary>The text of a property of the first entry of an id, sound or not; null where there is none.</summary>
    internal string? EntryText(string kind, string id, string property) => hasText ? EntityIds.Text(Tree(), TDocument.Schema.Parsed, kind, id, property) : null;

    private void RequireWritable()
    {
        if (WhyReadOnly is string reason) throw new RegistryReadOnlyException(Path, reason);
    }

    /// <summary>The same, whatever the changes bring.</summary>
    internal Snapshot<TDocument> ApplyUnchecked(IReadOnlyList<JsonEdit> edits)
    {
        RequireWritable();
        var text = WholeText();
        var changes = EditPlanner.Plan(text, edits);
        if (changes.Count == 0) return this;

        // A name with half of a surrogate pair is read as one with U+FFFD, and edits do not find it by that: one more of that name would stand beside it.
        var changed = new Snapshot<TDocument>(Path, TextChange.Apply(text, changes), context, Origin, Migration);
        return HasEscapedSurrogate(content) && changed.WhyReadOnly is not null ? throw new InvalidEditException(NewErrors.Among(changed.Findings, Findings)) : changed;
    }

    /// <summary>The text as a tree; where there is none, that of a new registry.</summary>
    internal JsonTree WholeTree() => JsonTree.Parse(WholeText());

    private Utf8Text WholeText() => Utf8Text.FromBytes(hasText ? content : Editing.Document(TDocument.Empty));

    private JsonTree Tree() => JsonTree.Parse(Utf8Text.FromBytes(content));

    private static bool HasEscapedSurrogate(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0;

    private CheckResult Run(bool isCommitted) => hasText ? RegistryChecker.Run(Tree(), TDocument.Schema.Parsed, context.Checks() with { IsCommitted = isCommitted, AssertFormats = TDocument.Schema.AssertsFormats }) : CheckResult.Of();
}
