using Cortex.RegistryKit.Language.Formatting;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>The layout of a document.</summary>
internal static class Formatting
{
    private const int MostSpaces = 16;

    /// <summary>The changes that lay a document out.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="positions">Its positions.</param>
    /// <param name="options">The layout.</param>
    /// <param name="range">The part to lay out; null for all of it.</param>
    public static IReadOnlyList<TextEdit> Of(JsonTree tree, PositionMap positions, FormattingOptions options, TextRange? range)
    {
        var style = new FormattingStyle
        {
            Indentation = options.InsertSpaces ? new string(' ', Math.Clamp(options.TabSize, 1, MostSpaces)) : "\t",
            FinalNewline = options.InsertFinalNewline == true ? true : null,
        };
        var changes = Formatter.Plan(tree, style);
        if (range is null) return TextEdits.Of(changes, positions);

        var span = positions.SpanOf(range);
        return TextEdits.Of(changes.Where(change => change.Span.Start >= span.Start && change.Span.End <= span.End), positions);
    }
}
