using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>Reads a host's answer: <c>{"data": [{"id": "llama3"}, ...]}</c>.</summary>
internal static class ModelList
{
    private static readonly string[] NameProperties = ["id", "name"];

    /// <summary>The names of the models, in the order of their code points. An item without a name is passed over, a repeated one is not.</summary>
    /// <exception cref="HostException">The answer is no list of models.</exception>
    public static string[] Read(byte[] utf8, string origin, CancellationToken cancellationToken)
    {
        var text = Utf8Text.FromBytes(utf8);
        if (text.Start > 0) throw NotJson(origin, "it begins with a byte order mark");
        if (Utf8.FindInvalid(utf8) >= 0) throw NotJson(origin, "it is not UTF-8");

        var tree = JsonTree.Parse(text, cancellationToken);
        if (tree.Errors.Count > 0) throw NotJson(origin, $"{tree.Errors[0].Message}, at byte {tree.Errors[0].Span.Start}");

        var names = NamesIn(tree.Root, origin);
        names.Sort(CodePointOrder.Instance);
        return [.. names];
    }

    private static List<string> NamesIn(JsonNode root, string origin)
    {
        var names = new List<string>();
        var hasData = root.TryGetMember("data", out var data);
        if (root.Kind != JsonKind.Object || (hasData && data.Value.Kind != JsonKind.Array))
        {
            throw new HostException(HostFailure.NotAList, $"The answer of {origin} is no list of models: an object with an array 'data' is expected.");
        }

        if (!hasData) return names;

        foreach (var item in data.Value.Elements)
        {
            if (NameOf(item) is string name) names.Add(name);
        }

        return names;
    }

    private static string? NameOf(JsonNode item)
    {
        foreach (var property in NameProperties)
        {
            if (!item.TryGetMember(property, out var member)) continue;

            // Half of a surrogate pair stays, as the host has it: what to do with such a name is for those to say who use it.
            _ = member.Value.TryGetText(out var text);
            if (text.Length > 0) return text;
        }

        return null;
    }

    private static HostException NotJson(string origin, string why) => new(HostFailure.NotJson, $"The answer of {origin} is not JSON: {why}.");
}
