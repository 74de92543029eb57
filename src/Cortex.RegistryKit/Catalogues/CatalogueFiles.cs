using System.Collections.Frozen;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>The catalogues that are part of this assembly, one file for each provider. They are read when one is first asked for.</summary>
internal static class CatalogueFiles
{
    private const string Folder = "catalogues/";

    /// <summary>The files, in the order of their names.</summary>
    public static IReadOnlyList<JsonTree> All { get; } = [.. Names().Select(Read)];

    /// <summary>The models of each provider.</summary>
    public static FrozenDictionary<string, EquatableList<CatalogueEntry>> Shipped { get; } = All.ToFrozenDictionary(file => Text(file.Root, "provider"), Models, StringComparer.Ordinal);

    /// <summary>The same, for the rules.</summary>
    public static CatalogueSet Checks => LazyChecks.Value;

    private static readonly Lazy<CatalogueSet> LazyChecks = new(() => CatalogueSet.Read(All));

    private static IEnumerable<string> Names() => typeof(CatalogueFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static JsonTree Read(string name)
    {
        using var stream = typeof(CatalogueFiles).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return JsonTree.Parse(Utf8Text.FromBytes(content));
    }

    private static EquatableList<CatalogueEntry> Models(JsonTree file)
    {
        file.Root.TryGetMember("models", out var models);
        var entries = new List<CatalogueEntry>();
        foreach (var model in models.Value.Elements) entries.Add(new CatalogueEntry(Text(model, "id"), Text(model, "label"), model.TryGetMember("context_k", out var context) && context.Value.TryGetNumber(out var size) ? (int)size : 0));
        return [.. entries];
    }

    private static string Text(JsonNode owner, string name) => owner.TryGetMember(name, out var member) && member.Value.TryGetText(out var text) ? text : throw new InvalidOperationException($"A shipped catalogue has no '{name}'.");
}
