using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Mending;
using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Language.Secrets;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Whether a key that was taken over into the registry still stands where it came from.</summary>
internal sealed class OldKeyCheck() : HealthCheck("old-keys", "no key of the registry stands in an older file as well")
{
    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken)
    {
        // Before the migration is saved, that is the key's only place.
        var older = folder.Files.Where(file => file.Role == FileRole.Older).ToList();
        if (older.Count == 0 || folder.Registry is not { Exists: true, IsReadable: true, Migration: null }) yield break;

        var keys = KeysOf(JsonTree.Parse(Utf8Text.FromBytes(folder.Registry.Content.ToArray()), cancellationToken));
        if (keys.Count == 0) yield break;

        foreach (var file in older)
        {
            var tree = JsonTree.Parse(Utf8Text.FromBytes(folder.Home.Reader.Read(InputFile.At(file.Path), cancellationToken)), cancellationToken);
            foreach (var (node, _) in Texts(tree.Root).Where(text => keys.Contains(text.Text)))
            {
                yield return Warning(file.Path, $"a key of the registry stands here as well ({tree.Text.PositionAt(node.Span.Start)}); where nothing else reads this file, take it out");
            }
        }
    }

    private static HashSet<string> KeysOf(JsonTree registry)
    {
        var places = SecretPlaces.FindLikely(registry, ShippedSchema.Model).ToHashSet();
        return [.. Texts(registry.Root).Where(text => places.Contains(text.Node.Span) && IsKey(text.Text)).Select(text => text.Text)];
    }

    private static bool IsKey(string text) => text.Length >= ShownText.ShortestKey && !text.StartsWith("${", StringComparison.Ordinal);

    private static IEnumerable<(JsonNode Node, string Text)> Texts(JsonNode root)
    {
        var rest = new Stack<JsonNode>([root]);
        while (rest.TryPop(out var node))
        {
            if (node.Kind == JsonKind.String && node.TryGetText(out var text)) yield return (node, text);
            foreach (var element in node.Elements) rest.Push(element);
            foreach (var member in node.Members) rest.Push(member.Value);
        }
    }
}
