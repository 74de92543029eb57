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
        // Where a name stands twice, its pointer means the last.
        var hasPlaces = RegistryKit.Tests.Support.Rules.IsJson(text.Bytes) && findings.All(finding => finding.Rule.Id != "RK1002");
        var start = 0;
        foreach (var finding in findings)
        {
            MustLieIn(text, finding.Span);
            PropertyException.Unless(finding.Span.Start >= start, $"{finding} stands behind one that begins after it");
            PropertyException.Unless(finding.Message.Length > 0, $"{finding.Rule.Id} has no message");
            PropertyException.Unless(JsonPointer.TryParse(finding.Pointer, out var pointer), $"{finding} has no pointer");
            PropertyException.Unless(!hasPlaces || pointer.TryFind(tree.Root, out _), $"{finding}: there is nothing at '{finding.Pointer}'");
            start = finding.Span.Start;
        }
    }
}
