using System.Text.Json;
using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>The syntax tree against <see cref="JsonDocument"/>.</summary>
internal sealed class SyntaxTarget() : FuzzTarget("syntax", "The tree takes for JSON what System.Text.Json does, holds the same values, spelled as the text spells them, and knows where every value of any text stands.")
{
    public override bool Try(FuzzInput input)
    {
        var text = Utf8Text.FromBytes(input.Text);
        var tree = JsonTree.Parse(text);
        var isJson = FrameworkJson.TryParse(input.Text, out var document);
        PropertyException.Unless(isJson == Rules.IsJson(input.Text), $"System.Text.Json says {isJson}, the tree the opposite");
        foreach (var error in tree.Errors) Places.MustLieIn(text, error.Span);
        MustStandInOrder(tree.Root, text);
        if (document is null) return true;

        using (document) MustBeSame(tree.Root, document.RootElement);
        return true;
    }

    /// <summary>Every child stands inside of its parent, behind the one before it.</summary>
    private static void MustStandInOrder(JsonNode node, Utf8Text text)
    {
        Places.MustLieIn(text, node.Span);
        var end = node.Span.Start;
        foreach (var element in node.Elements) end = Next(element, element.Span, end);
        foreach (var member in node.Members)
        {
            Places.MustLieIn(text, member.NameNode.Span);
            end = Next(member.Value, member.Span, end);
        }

        PropertyException.Unless(end <= node.Span.End, "a child ends behind its parent");

        int Next(JsonNode child, ByteSpan span, int before)
        {
            PropertyException.Unless(span.Start >= before, "a child begins before the one in front of it ends");
            MustStandInOrder(child, text);
            return span.End;
        }
    }

    private static void MustBeSame(JsonNode node, JsonElement value)
    {
        PropertyException.Unless(node.Kind == KindOf(value), $"a {value.ValueKind} is a {node.Kind} in the tree");
        PropertyException.Unless(node.Raw == value.GetRawText(), "a value is spelled otherwise");
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                MembersMustBeSame(node, value);
                break;
            case JsonValueKind.Array:
                var elements = value.EnumerateArray();
                foreach (var element in node.Elements)
                {
                    PropertyException.Unless(elements.MoveNext(), "the tree has more elements");
                    MustBeSame(element, elements.Current);
                }

                PropertyException.Unless(!elements.MoveNext(), "the tree has fewer elements");
                break;
            case JsonValueKind.String:
                PropertyException.Unless(node.TryGetText(out var text) ? text == FrameworkJson.TextOf(value) : FrameworkJson.TextOf(value) is null, "a string has another text");
                break;
            case JsonValueKind.Number:
                PropertyException.Unless(node.TryGetNumber(out var number) && number.Equals(value.GetDouble()), "a number has another value");
                PropertyException.Unless(node.TryGetExactNumber(out _), "a number has no exact value");
                break;
        }
    }

    private static void MembersMustBeSame(JsonNode node, JsonElement value)
    {
        var members = value.EnumerateObject();
        foreach (var member in node.Members)
        {
            PropertyException.Unless(members.MoveNext(), "the tree has more members");
            PropertyException.Unless(FrameworkJson.NameOf(members.Current) is not { } name || name == member.Name, "a member has another name");
            MustBeSame(member.Value, members.Current.Value);
            PropertyException.Unless(node.TryGetMember(member.Name, out var found) && found.Name == member.Name, "a member is not found by its name");
        }

        PropertyException.Unless(!members.MoveNext(), "the tree has fewer members");
    }

    private static JsonKind KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonKind.Object,
        JsonValueKind.Array => JsonKind.Array,
        JsonValueKind.String => JsonKind.String,
        JsonValueKind.Number => JsonKind.Number,
        JsonValueKind.True => JsonKind.True,
        JsonValueKind.False => JsonKind.False,
        JsonValueKind.Null => JsonKind.Null,
        _ => JsonKind.Missing,
    };
}
