using Cortex.RegistryKit.Language.Edits;

namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>Writes a value with two spaces and LF, numbers as they are spelled, of texts only what JSON demands escaped.</summary>
internal sealed class MigratedWriter
{
    private readonly ByteBuffer output = new();

    /// <summary>The bytes of a value.</summary>
    public static byte[] Write(MigratedValue value)
    {
        var writer = new MigratedWriter();
        writer.Write(value, 0);
        return writer.output.ToArray();
    }

    private void Write(MigratedValue value, int depth)
    {
        if (value.Members is { } members) Members(members, depth);
        else if (value.Elements is { } elements) Elements(elements, depth);
        else if (value.Text is string text) JsonStringWriter.Write(output, text);
        else if (value is NodeValue { Node: var node }) output.Add(node.Tree.Text.Bytes, node.Span);
    }

    private void Members(IEnumerable<KeyValuePair<string, MigratedValue>> members, int depth)
    {
        var any = false;
        output.Add('{');
        foreach (var member in members)
        {
            BeginLine(ref any, depth + 1);
            JsonStringWriter.Write(output, member.Key);
            output.Add(':');
            output.Add(' ');
            Write(member.Value, depth + 1);
        }

        End('}', any, depth);
    }

    private void Elements(IEnumerable<MigratedValue> elements, int depth)
    {
        var any = false;
        output.Add('[');
        foreach (var element in elements)
        {
            BeginLine(ref any, depth + 1);
            Write(element, depth + 1);
        }

        End(']', any, depth);
    }

    private void BeginLine(ref bool any, int depth)
    {
        if (any) output.Add(',');
        any = true;
        NewLine(depth);
    }

    private void End(char bracket, bool any, int depth)
    {
        if (any) NewLine(depth);
        output.Add(bracket);
    }

    private void NewLine(int depth)
    {
        output.Add('\n');
        for (var i = 0; i < depth * 2; i++) output.Add(' ');
    }
}
