using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>What all steps of one migration share: where values come from, which ids were made, and whether the result may be saved.</summary>
internal sealed class MigrationRun
{
    private readonly RegistrySchema newest;
    private readonly Func<string, RegistrySchema?> find;
    private readonly IMigrationSources sources;
    private readonly bool isForSaving;
    private readonly Dictionary<string, MigratedValue> files = new(StringComparer.Ordinal);
    private readonly List<MintedId> minted = [];

    public MigrationRun(RegistrySchema newest, Func<string, RegistrySchema?> find, IMigrationSources sources, bool isForSaving)
    {
        this.newest = newest;
        this.find = find;
        this.sources = sources;
        this.isForSaving = isForSaving;
    }

    /// <summary>Why the result must not be saved; the first reason counts.</summary>
    public string? WhyNotSaved { get; private set; }

    /// <summary>Whether the search for a source is over, since one that comes first cannot be read.</summary>
    public bool IsOver { get; private set; }

    public IReadOnlyList<MintedId> Minted => minted;

    /// <summary>The names of the files that gave something, in order.</summary>
    public List<string> From { get; } = [];

    /// <summary>What changes, for people.</summary>
    public List<string> Changes { get; } = [];

    public RegistrySchema? Schema(string name) => find(name);

    public void Forbid(string why) => WhyNotSaved ??= why;

    public void End(string why)
    {
        Forbid(why);
        IsOver = true;
    }

    /// <summary>A setting's text; a secret is never one, since it would be written into a file.</summary>
    public string Setting(string name) =>
        newest.Settings.FirstOrDefault(declared => declared.Name == name) is { IsKeyed: false, Node.Target.Secret: null } ? sources.SettingText(name) ?? "" : "";

    /// <summary>A new id of a kind.</summary>
    public string Mint(string kind, ICollection<string> taken)
    {
        string id;
        if (isForSaving && WhyNotSaved is null)
        {
            do id = sources.NewId();
            while (taken.Contains(id));
        }
        else
        {
            id = Enumerable.Range(1, taken.Count + 1).Select(n => FormattableString.Invariant($"{kind}-{n}")).First(candidate => !taken.Contains(candidate));
        }

        minted.Add(new MintedId(kind, id));
        return id;
    }

    /// <summary>Another file as its schema sees it; one that is not there or cannot be read has nothing in it.</summary>
    public MigratedValue File(string schemaName)
    {
        if (files.TryGetValue(schemaName, out var known)) return known;

        MigratedValue file = new ObjectValue();
        if (Schema(schemaName) is { FileName: string name } schema && Read(name) is { } tree && tree.Root.Kind == JsonKind.Object)
        {
            file = SourceView.Of(tree.Root, schema, this);
            if (!From.Contains(name)) From.Add(name);
        }

        files.Add(schemaName, file);
        return file;
    }

    /// <summary>Reads a file of the user.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="exists">Whether there is one.</param>
    /// <returns>The file; null where it is not there or is no JSON in UTF-8.</returns>
    public JsonTree? Read(string name, out bool exists)
    {
        var isRead = sources.TryReadFile(name, out var content);
        exists = !isRead || content is not null;
        return isRead && content is not null ? Parse(content) : null;
    }

    private JsonTree? Read(string name) => Read(name, out _);

    private static JsonTree? Parse(byte[] content)
    {
        var text = Utf8Text.FromBytes(content);
        if (Utf8.FindInvalid(content, text.Start) >= 0) return null;

        var tree = JsonTree.Parse(text);
        return tree.Errors.Count == 0 ? tree : null;
    }
}
