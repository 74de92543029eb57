using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Writes values in a style.</summary>
internal sealed class ValueWriter
{
    private readonly ByteBuffer output;
    private readonly JsonStyle style;
    private readonly byte[] indentation;
    private readonly int depth;

    /// <summary>Makes a writer for one place.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="style">The style, settled.</param>
    /// <param name="indentation">That of the line on which the value begins.</param>
    /// <param name="depth">How many arrays and objects are around the value.</param>
    public ValueWriter(ByteBuffer output, JsonStyle style, byte[] indentation, int depth)
    {
        this.output = output;
        this.style = style;
        this.indentation = indentation;
        this.depth = depth;
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mayBreak">Whether it may stand on several lines.</param>
    /// <param name="breaks">Whether it does, where that is known of this very value.</param>
    /// <returns>False where it would stand deeper than anybody may read.</returns>
    public bool TryWrite(JsonNode value, bool mayBreak, bool? breaks) => TryWrite(value, mayBreak, breaks, 0);

    private bool TryWrite(JsonNode value, bool mayBreak, bool? breaks, int level)
    {
        switch (value.Kind)
        {
            case JsonKind.Object or JsonKind.Array: return TryWriteContainer(value, mayBreak, breaks, level);
            case JsonKind.String: JsonStringWriter.Write(output, JsonMeaning.Text(value)); return true;
            default: output.Add(value.Tree.Text.Bytes, value.Span); return true;
        }
    }

    private bool TryWriteContainer(JsonNode value, bool mayBreak, bool? breaks, int level)
    {
        if (depth + level >= JsonTree.MaxDepth) return false;

        var isObject = value.Kind == JsonKind.Object;
        output.Add(isObject ? '{' : '[');
        if (!IsEmpty(value))
        {
            var onLines = mayBreak && (breaks ?? style.Breaks(isObject, HoldsContainers(value)) ?? true);
            var inside = isObject ? style.InsideBraces! : style.InsideBrackets!;
            if (!onLines) output.Add(inside);
            if (!TryWriteChildren(value, onLines, level + 1)) return false;
            if (onLines) BeginLine(level);
            else output.Add(inside);
        }

        output.Add(isObject ? '}' : ']');
        return true;
    }

    private bool TryWriteChildren(JsonNode value, bool onLines, int level)
    {
        var isFirst = true;
        foreach (var element in value.Elements)
        {
            Separate(isFirst, onLines, level);
            if (!TryWrite(element, onLines, null, level)) return false;
            isFirst = false;
        }

        foreach (var member in value.Members)
        {
            Separate(isFirst, onLines, level);
            WriteName(output, JsonMeaning.Text(member.NameNode), style);
            if (!TryWrite(member.Value, onLines, null, level)) return false;
            isFirst = false;
        }

        return true;
    }

    public static void WriteName(ByteBuffer output, string name, JsonStyle style)
    {
        JsonStringWriter.Write(output, name);
        output.Add(style.BeforeColon!);
        output.Add(':');
        output.Add(style.AfterColon!);
    }

    private void Separate(bool isFirst, bool onLines, int level)
    {
        if (!isFirst) output.Add(',');
        if (onLines) BeginLine(level);
        else if (!isFirst) output.Add(style.AfterComma!);
    }

    private void BeginLine(int level)
    {
        output.Add(style.Newline!);
        output.Add(indentation);
        for (var i = 0; i < level; i++) output.Add(style.Indentation!);
    }

    private static bool HoldsContainers(JsonNode value)
    {
        foreach (var element in value.Elements)
        {
            if (!IsEmpty(element)) return true;
        }

        foreach (var member in value.Members)
        {
            if (!IsEmpty(member.Value)) return true;
        }

        return false;
    }

    /// <summary>Whether there is nothing inside: true of all that is neither array nor object.</summary>
    private static bool IsEmpty(JsonNode value) => !value.Elements.MoveNext() && !value.Members.MoveNext();
}
