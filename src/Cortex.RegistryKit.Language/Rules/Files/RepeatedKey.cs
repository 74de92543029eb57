using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1002: a name that stands twice in an object. Readers take the last one and forget the rest.</summary>
internal static class RepeatedKey
{
    public static readonly Rule Rule = new("RK1002", Severity.Error, "A property stands twice in the same object");

    public static void Check(JsonTree tree, List<Finding> findings, CancellationToken cancellationToken) => Visit(tree.Root, JsonPointer.Root, findings, cancellationToken);

    private static void Visit(JsonNode node, JsonPointer pointer, List<Finding> findings, CancellationToken cancellationToken)
    {
        if (node.Kind == JsonKind.Array)
        {
            var index = 0;
            foreach (var element in node.Elements)
            {
                if (element.Kind is JsonKind.Array or JsonKind.Object) Visit(element, pointer.Append(Number(index)), findings, cancellationToken);
                index++;
            }
        }

        if (node.Kind != JsonKind.Object) return;
        cancellationToken.ThrowIfCancellationRequested();
        var names = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            var name = member.Name;
            if (names.TryGetValue(name, out var first)) findings.Add(Finding(name, first, member, pointer));
            else names.Add(name, member.NameNode);
            if (member.Value.Kind is JsonKind.Array or JsonKind.Object) Visit(member.Value, pointer.Append(name), findings, cancellationToken);
        }
    }

    private static Finding Finding(string name, JsonNode first, JsonMember again, JsonPointer pointer)
    {
        var line = first.Tree.Text.PositionAt(first.Span.Start).Line + 1;
        return new Finding(Rule, again.NameNode.Span, pointer.Append(name).ToString(), $"'{name}' stands in line {line} already; only the last one counts, so remove one of them", gist: $"{pointer} {name}");
    }

    private static string Number(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
