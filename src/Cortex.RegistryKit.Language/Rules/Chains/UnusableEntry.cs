using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Resolution;

namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>RK2012: an entry without a reference that it cannot do without, such as a local model without a host. Every chain passes over it.</summary>
internal static class UnusableEntry
{
    public static readonly Rule Rule = new("RK2012", Severity.Warning, "An entry cannot be used");

    public static void Check(Inspection inspection)
    {
        foreach (var entity in inspection.Schema.Kinds.SelectMany(kind => inspection.Entities.Of(kind.Name)).Where(entity => entity.Node.Tree == inspection.Tree))
        {
            if (ChainReader.MissingReference(entity) is string property)
                inspection.Add(new Finding(Rule, entity.IdNode.Span, entity.Pointer.ToString(), $"{entity}: it has no {property}, so it cannot be used; name {Article(entity, property)}"));
        }
    }

    private static string Article(Entity entity, string property) => $"the {entity.ReferenceOf(property)!.To} that it needs";
}
