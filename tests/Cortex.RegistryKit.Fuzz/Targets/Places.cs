using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>Whether what is said to stand somewhere in a text stands in it.</summary>
internal static class Places
{
    /// <summary>A span lies inside of a text, and both of its ends have a line and a column.</summary>
    public static void MustLieIn(Utf8Text text, ByteSpan span)
    {
        PropertyException.Unless(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} lies outside of the text, which has {text.Length} bytes");
        PropertyException.Unless(text.PositionAt(span.Start) is { Line: >= 0, Column: >= 0 } && text.PositionAt(span.End) is { Line: >= 0, Column: >= 0 }, $"{span} has no position");
    }

    /// <summary>Findings lie inside of their text, in its order, and name a value that is there where the text is JSON.</summary>
    public static void MustFit(Utf8Text text, JsonTree tree, IReadOnlyList<Finding> findings)
    {
        var start = 0;
        foreach (var finding in findings)
        {
            MustLieIn(text, finding.Span);
            PropertyException.Unless(finding.Span.Start >= start, $"{finding} stands behind one that begins after it");
            PropertyException.Unless(finding.Message.Length > 0 && !finding.Message.AsSpan().ContainsAnyInRange('\0', '\u001f'), $"{finding.Rule.Id} has a message with control characters, or none");
            PropertyException.Unless(JsonPointer.TryParse(finding.Pointer, out var pointer), $"{finding} has no pointer");
            PropertyException.Unless(tree.Errors.Count > 0 || !Utf8IsSound(text) || pointer.TryFind(tree.Root, out _), $"{finding}: there is nothing at '{finding.Pointer}'");
            start = finding.Span.Start;
        }
    }

    private static bool Utf8IsSound(Utf8Text text) => Utf8.FindInvalid(text.Bytes, text.Start) < 0;
}
