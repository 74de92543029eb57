namespace Cortex.RegistryKit.CodeFixes.Files;

/// <summary>Which entries one fix adds, so that all of them can be added at once: those of a kind and a variant, to a registry.</summary>
internal sealed class EntryKey(string kind, string variant, string path)
{
    private const char Separator = '\n';

    /// <summary>The kind of entity.</summary>
    public string Kind { get; } = kind;

    /// <summary>The variant; empty where the kind has none.</summary>
    public string Variant { get; } = variant;

    /// <summary>The path of the registry.</summary>
    public string Path { get; } = path;

    /// <summary>Reads a key; null where it is another fix's.</summary>
    public static EntryKey? Parse(string? text) => text?.Split(Separator) is { Length: 3 } parts ? new EntryKey(parts[0], parts[1], parts[2]) : null;

    /// <summary>What the fix does with an entry, for people.</summary>
    public string Title(string id) => $"Add {Kind} '{id}'{(Variant.Length == 0 ? "" : $" ({Variant})")} to {FileName}";

    /// <summary>What the fix does with all, for people.</summary>
    public string TitleOfAll => $"Add all missing {Kind}s{(Variant.Length == 0 ? "" : $" ({Variant})")} to {FileName}";

    private string FileName => Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The key.</summary>
    public override string ToString() => $"{Kind}{Separator}{Variant}{Separator}{Path}";
}
