using System.Globalization;
using Cortex.RegistryKit.Language.Fixes;

namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>RK2009: a chain by a name that is not known, so that perhaps no code asks for it; RK2010: one whose name nearly is a known one.</summary>
internal static class UnknownChain
{
    public static readonly Rule Rule = new("RK2009", Severity.Information, "A chain's name is not known");
    public static readonly Rule Misspelt = new("RK2010", Severity.Warning, "A chain's name is misspelt");

    public static void Check(Inspection inspection)
    {
        foreach (var kind in ChainNames.Kinds(inspection.Schema))
        {
            var known = ChainNames.Known(inspection, kind);
            foreach (var chain in inspection.Entities.Of(kind.Name).Where(chain => !known.Contains(chain.Id)))
            {
                // Beside an entry of the name that comes near, this one is meant as it is.
                var near = Suggestions.Near(chain.Id, known.Where(name => inspection.Entities.Find(kind.Name, name) is null));
                var pointer = chain.Pointer.ToString();
                inspection.Add(near.Nearest is string suggestion
                    ? new Finding(Misspelt, chain.IdNode.Span, pointer, $"{chain}: no code is known to ask for it{Suggestions.Question(suggestion)}", suggestion) { Fix = near.Only is string only && kind.IdProperty is null ? Mend.Rename(chain.IdNode, only, needsLook: true) : null }
                    : new Finding(Rule, chain.IdNode.Span, pointer, $"{chain}: no code is known to ask for it; if some does, say so in the build with RegistryDefined{Property(kind.Name)}s, or to the tool with --define {kind.Name}={chain.Id}"));
            }
        }
    }

    private static string Property(string kind) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(kind.Replace('_', ' ')).Replace(" ", "");
}
