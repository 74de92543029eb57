using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1002: a name that stands twice in an object. Readers take the last one and forget the rest.</summary>
internal static class RepeatedKey
{
    public static readonly Rule Rule = new("RK1002", Severity.Error, "A property stands twice in the same object");

    public static void Check(JsonTree tree, List<Finding> findings, CancellationToken cancellationToken) => Visit(tree.Root, JsonPointer.Root, findings, cancellationToken);

    /// <summary>Takes the mends from what was found inside of a property that stands twice: an edit means all that have its name, and they need not be alike.</summary>
    public static void DropFixes(List<Finding> findings)
    {
        var repeated = new HashSet<string>(findings.Where(finding => finding.Rule == Rule).Select(finding => finding.Pointer), StringComparer.Ordinal);
        if (repeated.Count == 0) return;

        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].Fix is { Rename: null } && StandsIn(repeated, findings[i].Pointer)) findings[i] = findings[i].WithoutFix();
        }
    }

    private static bool StandsIn(HashSet<string> places, string pointer)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (places.Contains(pointer.Substring(0, end))) return true;
        }

        return false;
    }

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
