using Cortex.RegistryKit.Language.Navigation;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>Which words of a registry are ids: of entries, of references to them, and of chains.</summary>
internal static class SemanticWords
{
    private const int Entity = 0;
    private const int Chain = 1;
    private const int Declaration = 1;
    private const int BuiltIn = 2;

    /// <summary>What the numbers mean.</summary>
    public static SemanticTokensLegend Legend { get; } = new(["variable", "function"], ["declaration", "defaultLibrary"]);

    /// <summary>The ids of a document. A reference that leads nowhere is none.</summary>
    public static SemanticTokens Of(Analysis analysis)
    {
        var data = new List<int>();
        var last = new Position(0, 0);
        foreach (var mention in analysis.Mentions)
        {
            var isBuiltIn = analysis.Schema.KnownIds(mention.Kind).Contains(mention.Id);
            if (!isBuiltIn && analysis.Entities.Find(mention.Kind, mention.Id) is null) continue;

            var range = analysis.Positions.Of(mention.Node.Span);
            var line = range.Start.Line - last.Line;
            data.AddRange([line, line == 0 ? range.Start.Character - last.Character : range.Start.Character, range.End.Character - range.Start.Character, TypeOf(analysis, mention), (mention.IsEntry ? Declaration : 0) | (isBuiltIn ? BuiltIn : 0)]);
            last = range.Start;
        }

        return new SemanticTokens(data);
    }

    private static int TypeOf(Analysis analysis, Mention mention) => analysis.Schema.Kind(mention.Kind)?.Entity.Chain is null ? Entity : Chain;
}
