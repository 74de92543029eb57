using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Advice;

/// <summary>
/// What the providers' catalogues say of an entry. RK4002: they do not have the name; RK4003: they have one that nearly is it;
/// RK4004: a number is greater than theirs; RK4005: the provider no longer serves it; RK4006: it soon will not.
/// </summary>
internal static class CatalogueAdvice
{
    public static readonly Rule Unknown = new("RK4002", Severity.Information, "A name is not in its provider's catalogue");
    public static readonly Rule Misspelt = new("RK4003", Severity.Warning, "A name nearly is one of its provider's catalogue");
    public static readonly Rule TooMuch = new("RK4004", Severity.Warning, "A number is greater than the catalogue's");
    public static readonly Rule Retired = new("RK4005", Severity.Warning, "The provider has retired what an entry names");
    public static readonly Rule Retiring = new("RK4006", Severity.Information, "The provider will retire what an entry names");

    // Long enough to plan for it, short enough not to be passed over.
    private static readonly TimeSpan Notice = TimeSpan.FromDays(90);

    public static void Check(Inspection inspection)
    {
        var catalogues = new OfferedModels(inspection);
        foreach (var entity in inspection.Schema.Kinds.SelectMany(kind => inspection.Entities.Of(kind.Name)).Where(entity => entity.Node.Tree == inspection.Tree))
        {
            foreach (var name in entity.Kind.Entity.Properties.Select(property => property.Name))
            {
                if (entity.CatalogueOf(name) is not { } word || catalogues.Of(word) is not { } models) continue;
                if (entity.Text(name) is not { Length: > 0 } text || !entity.Node.TryGetMember(name, out var member)) continue;

                if (!models.TryGetValue(text, out var model)) Missing(inspection, entity, member, text, word.Provider, models.Values.Where(offered => !IsRetired(offered, inspection)).Select(offered => offered.Id));
                else Known(inspection, entity, member, model, word);
            }
        }
    }

    private static void Missing(Inspection inspection, Entity entity, JsonMember member, string text, string provider, IEnumerable<string> names)
    {
        var near = Suggestions.Near(text, names);
        var isTypo = near.Nearest is string nearest && Letters(nearest) != Letters(text) && !text.StartsWith(nearest, StringComparison.Ordinal);
        var known = near.Nearest is null || isTypo ? "" : $"; the nearest there is '{near.Nearest}'";
        inspection.Add(isTypo
            ? Found(Misspelt, entity, member, $"the catalogue of {provider} has no '{text}'{Suggestions.Question(near.Nearest)}", near.Nearest, near.Only is string only ? Mend.Change(entity.Path.Member(member.Name), only, needsLook: true) : null)
            : Found(Unknown, entity, member, $"the catalogue of {provider} has no '{text}'{known}", near.Nearest));
    }

    private static void Known(Inspection inspection, Entity entity, JsonMember member, CatalogueModel model, CatalogueWord word)
    {
        foreach (var limit in word.Limits)
        {
            if (entity.Number(limit) is not double number || !model.Limits.TryGetValue(limit, out var most) || most <= 0 || number <= most) continue;

            entity.Node.TryGetMember(limit, out var tooMuch);
            inspection.Add(Found(TooMuch, entity, tooMuch, FormattableString.Invariant($"{number} is more than the {most} that the catalogue of {word.Provider} says of '{model.Id}'"), null, Mend.Change(entity.Path.Member(limit), most, needsLook: true)));
        }

        if (inspection.Context.Today is not DateTime today || model.Retires is not DateTime day || day - today > Notice) return;

        var instead = model.Replacement is string other ? $"; take '{other}'" : "";
        inspection.Add(day <= today
            ? Found(Retired, entity, member, FormattableString.Invariant($"{word.Provider} has retired '{model.Id}' on {day:yyyy-MM-dd}{instead}"), model.Replacement, model.Replacement is null ? null : Mend.Change(entity.Path.Member(member.Name), model.Replacement, needsLook: true))
            : Found(Retiring, entity, member, FormattableString.Invariant($"{word.Provider} will retire '{model.Id}' on {day:yyyy-MM-dd}{instead}"), model.Replacement));
    }

    private static Finding Found(Rule rule, Entity entity, JsonMember member, string message, string? suggestion, Fix? fix = null) =>
        new(rule, member.Value.Span, entity.Pointer.Append(member.Name).ToString(), $"{entity}, {member.Name}: {message}", suggestion, gist: $"{entity}, {member.Name}: {member.Value.Raw}") { Fix = fix };

    private static bool IsRetired(CatalogueModel model, Inspection inspection) => inspection.Context.Today is DateTime today && model.Retires <= today;

    // Names of the same letters are of different versions, not misspelt; one that goes on where another ends is of a kin.
    private static string Letters(string name) => new([.. name.Where(char.IsLetter)]);
}
