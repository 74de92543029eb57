using Cortex.RegistryKit.Language.Fixes;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1012: a value that may be any text, and nearly is one of those that mean something here.</summary>
internal static class MisspeltValue
{
    public static readonly Rule Rule = new("RK1012", Severity.Warning, "A value nearly is a known one");

    public static void Check(Inspection inspection)
    {
        foreach (var owner in inspection.Relations.Objects)
        {
            foreach (var words in owner.Description.OpenWords)
            {
                var (name, known) = (words.Key, words.Value);
                if (!owner.TryGetText(name, out var value, out var text) || known.Contains(text)) continue;

                var near = Suggestions.Near(text, known);
                if (near.Nearest is null) continue;

                var place = owner.Place.Member(name);
                inspection.Add(new Finding(Rule, value.Span, place.Pointer, $"{place}'{text}' means nothing here{Suggestions.Question(near.Nearest)}", near.Nearest) { Fix = near.Only is string only ? Mend.Change(place.Path, only, needsLook: true) : null });
            }
        }
    }
}
