using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Navigation;

/// <summary>Finds out what stands at an offset of a file, however far it has been typed.</summary>
public sealed class PlaceFinder
{
    private readonly Utf8Text text;
    private readonly int offset;

    private PlaceFinder(Utf8Text text, int offset)
    {
        this.text = text;
        this.offset = offset;
    }

    /// <summary>What stands at an offset.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What it should be.</param>
    /// <param name="offset">The offset, in bytes; where two things touch, the offset belongs to both, and the one before it is meant.</param>
    public static TextPlace Find(JsonTree tree, RegistrySchema schema, int offset)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));

        return new PlaceFinder(tree.Text, offset).At(ValueView.OfFile(tree, schema));
    }

    private TextPlace At(ValueView view)
    {
        while (true)
        {
            if (view.Node is not JsonNode node || !IsInside(node)) return Scalar(view, null, view);
            if (node.Kind == JsonKind.Array)
            {
                if (ElementAt(view, node) is not (ValueView element, bool isInside)) return Empty(view, null, isName: false, view.Element(Count(node), null));
                if (!isInside) return Scalar(view, null, element);
                view = element;
                continue;
            }

            if (MemberAt(node) is not JsonMember member) return NewMember(view, node);

            var name = member.Name;
            if (Touches(member.NameNode.Span)) return new TextPlace(view, name, isName: true, view.Member(name, member.Value), member.NameNode, Typed(member.NameNode));
            var value = view.Member(name, member.Value);
            if (!IsInside(member.Value)) return Scalar(view, name, value);
            view = value;
        }
    }

    /// <summary>The element that the offset touches, and whether it lies within its brackets.</summary>
    private (ValueView Element, bool IsInside)? ElementAt(ValueView view, JsonNode array)
    {
        var index = 0;
        foreach (var element in array.Elements)
        {
            if (Touches(element.Span)) return (view.Element(index, element), IsInside(element));
            index++;
        }

        return null;
    }

    /// <summary>The member that the offset touches, or whose value is being typed there.</summary>
    private JsonMember? MemberAt(JsonNode owner)
    {
        foreach (var member in owner.Members)
        {
            if (Touches(member.NameNode.Span) || (Touches(member.Value.Span) && IsBehindColon(member))) return member;
            if (member.Value.Kind == JsonKind.Missing && offset > member.NameNode.Span.End && IsBlank(member.Span.End, offset) && IsBehindColon(member)) return member;
            if (offset > member.NameNode.Span.End && offset < member.Value.Span.Start && IsBehindColon(member)) return member;
        }

        return null;
    }

    private bool IsBehindColon(JsonMember member) => Array.IndexOf(text.Bytes, (byte)':', member.NameNode.Span.End, offset - Math.Min(offset, member.NameNode.Span.End)) >= 0;

    private TextPlace NewMember(ValueView view, JsonNode owner)
    {
        foreach (var member in owner.Members)
        {
            // Between a name and its colon nothing can be typed.
            if (offset > member.NameNode.Span.End && offset <= member.Value.Span.Start) return Empty(view, member.Name, isName: false, null);
        }

        return Empty(view, null, isName: true, null);
    }

    /// <summary>A value that holds no others, or the place of one.</summary>
    private TextPlace Scalar(ValueView owner, string? name, ValueView value) =>
        value.Node is JsonNode node && node.Kind != JsonKind.Missing && Touches(node.Span)
            ? new TextPlace(owner, name, isName: false, value, node, Typed(node))
            : Empty(owner, name, isName: false, value);

    private TextPlace Empty(ValueView owner, string? name, bool isName, ValueView? value) => new(owner, name, isName, value, null, Word());

    /// <summary>What has been typed of a token. A text whose end is missing goes on to the end of its line, which is not what was typed.</summary>
    private ByteSpan Typed(JsonNode token)
    {
        var isClosed = token.Kind != JsonKind.String || (token.Span.Length >= 2 && text.Bytes[token.Span.End - 1] == '"' && !IsEscaped(token.Span));
        return isClosed ? token.Span : ByteSpan.FromBounds(token.Span.Start, Math.Max(offset, token.Span.Start));
    }

    private bool IsEscaped(ByteSpan token)
    {
        var backslashes = 0;
        for (var i = token.End - 2; i > token.Start && text.Bytes[i] == '\\'; i--) backslashes++;
        return backslashes % 2 == 1;
    }

    /// <summary>The letters around the offset that are no token.</summary>
    private ByteSpan Word()
    {
        var (start, end) = (offset, offset);
        while (start > text.Start && IsLetter(text.Bytes[start - 1])) start--;
        while (end < text.Length && IsLetter(text.Bytes[end])) end++;
        return ByteSpan.FromBounds(start, end);
    }

    private static bool IsLetter(byte value) => value is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)'_' or (byte)'-' or (byte)'$' or (byte)'.' or >= 0x80;

    private bool Touches(ByteSpan span) => span.Length > 0 && span.Start <= offset && offset <= span.End;

    private bool IsBlank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Bytes[i] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)':') && !IsLetter(text.Bytes[i])) return false;
        }

        return true;
    }

    /// <summary>Whether the offset lies within the brackets of an object or array; those of one that nothing closes reach to its end.</summary>
    private bool IsInside(JsonNode node) =>
        node.Kind is JsonKind.Object or JsonKind.Array && node.Span.Start < offset && (offset < node.Span.End || (offset == node.Span.End && !IsClosed(node)));

    private bool IsClosed(JsonNode node)
    {
        if (node.Span.Length < 2 || text.Bytes[node.Span.End - 1] != (node.Kind == JsonKind.Object ? '}' : ']')) return false;

        foreach (var member in node.Members)
        {
            if (member.Span.End == node.Span.End) return false;
        }

        foreach (var element in node.Elements)
        {
            if (element.Span.End == node.Span.End) return false;
        }

        return true;
    }

    private static int Count(JsonNode array)
    {
        var count = 0;
        foreach (var _ in array.Elements) count++;
        return count;
    }
}
