using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>The outline of a registry: its sections, and in them its entries.</summary>
internal sealed class Symbols
{
    private readonly Analysis analysis;
    private readonly Dictionary<JsonNode, Entity> entries = [];

    private Symbols(Analysis analysis)
    {
        this.analysis = analysis;
        foreach (var entity in analysis.Schema.Kinds.SelectMany(kind => analysis.Entities.Of(kind.Name))) entries.TryAdd(entity.Node, entity);
    }

    /// <summary>The outline.</summary>
    public static IReadOnlyList<DocumentSymbol> Of(Analysis analysis) => new Symbols(analysis).Children(analysis.Tree.Root);

    private List<DocumentSymbol> Children(JsonNode owner)
    {
        var symbols = new List<DocumentSymbol>();
        foreach (var member in owner.Members)
        {
            if (!analysis.MayShow(member.NameNode)) continue;
            if (entries.TryGetValue(member.Value, out var entry)) symbols.Add(Of(entry, member.Span));
            else symbols.Add(Symbol(member.Name, null, KindOf(member.Value), member.Span, member.NameNode.Span, Children(member.Value)));
        }

        foreach (var element in owner.Elements)
        {
            if (entries.TryGetValue(element, out var entry)) symbols.Add(Of(entry, element.Span));
        }

        return symbols;
    }

    private DocumentSymbol Of(Entity entry, ByteSpan span)
    {
        var choice = IdChoice.Of(entry);
        var label = choice.Label is string text && Summaries.MayShow(analysis, entry, text) ? text : null;
        var name = analysis.MayShow(entry.IdNode) ? entry.Id : entry.Kind.Name;
        return Symbol(name, label ?? choice.Variant, entry.Kind.Entity.Chain is null ? SymbolKind.Class : SymbolKind.Function, span, entry.IdNode.Span, []);
    }

    private DocumentSymbol Symbol(string name, string? detail, SymbolKind kind, ByteSpan span, ByteSpan selection, IReadOnlyList<DocumentSymbol> children) =>
        new(name.Length == 0 ? "\"\"" : name, detail, kind, analysis.Positions.Of(span), analysis.Positions.Of(selection), children);

    private static SymbolKind KindOf(JsonNode value) => value.Kind switch
    {
        JsonKind.Object => SymbolKind.Object,
        JsonKind.Array => SymbolKind.Array,
        JsonKind.Number => SymbolKind.Number,
        JsonKind.True or JsonKind.False => SymbolKind.Boolean,
        JsonKind.Null => SymbolKind.Null,
        _ => SymbolKind.String,
    };
}
