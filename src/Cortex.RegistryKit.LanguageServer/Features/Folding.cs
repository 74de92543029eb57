using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>Objects and lists that stand on several lines, for folding. The line of the closing bracket stays.</summary>
internal static class Folding
{
    /// <summary>The ranges, in the order of the text.</summary>
    public static IReadOnlyList<FoldingRange> Of(JsonTree tree, PositionMap positions)
    {
        var ranges = new List<FoldingRange>();
        var open = new Stack<JsonNode>([tree.Root]);
        while (open.TryPop(out var node))
        {
            if (node.Kind is JsonKind.Object or JsonKind.Array)
            {
                var (start, end) = (positions.At(node.Span.Start).Line, positions.At(node.Span.End).Line - 1);
                if (end > start) ranges.Add(new FoldingRange(start, end));
            }

            foreach (var element in node.Elements) open.Push(element);
            foreach (var member in node.Members) open.Push(member.Value);
        }

        return [.. ranges.DistinctBy(range => range.StartLine).OrderBy(range => range.StartLine)];
    }
}
