using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;
using DiffPlex.Renderer;

namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>The difference between two texts of a registry, for people to see: no secret stands in it.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <summary>The difference; empty where there is none.</summary>
    public static string Of(string path, Utf8Text before, Utf8Text after, RegistrySchema schema)
    {
        if (before.Bytes.AsSpan().SequenceEqual(after.Bytes)) return "";

        var name = RelativePath.Of(path);
        var secrets = ShownText.LiteralsOf(before, schema);
        var diff = UnidiffRenderer.GenerateUnidiff(Lines(before, schema, secrets), Lines(after, schema, secrets), "a/" + name, "b/" + name, ignoreWhitespace: false, ignoreCase: false, ContextLines);
        return string.Concat(diff.Split('\n').Select(line => line.TrimEnd('\r')).SkipLast(diff.EndsWith('\n') ? 1 : 0).Select(line => Printable.Of(line) + "\n"));
    }

    // The library takes what is behind the last line break for another line.
    private static string Lines(Utf8Text text, RegistrySchema schema, IReadOnlyList<string> secrets) => ShownText.Of(text, schema, secrets).TrimEnd('\r', '\n');
}
