using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Rules.References;

/// <summary>RK2004: a reference that the entry's type makes no use of, such as the host of a model that runs on none.</summary>
internal static class IdleReference
{
    public static readonly Rule Rule = new("RK2004", Severity.Warning, "A reference does not fit the type of its entry");

    public static void Check(Inspection inspection)
    {
        foreach (var kind in inspection.Schema.Kinds.Where(kind => kind.Entity.Union is not null))
        {
            var refined = kind.Entity.Properties.Select(property => property.Name).Where(name => RegistrySchema.IsRefined(kind.Entity, name)).ToList();
            foreach (var entity in inspection.Entities.Of(kind.Name).Where(entity => entity.IsOfKnownType))
            {
                foreach (var name in refined.Where(name => entity.Variant!.Property(name)?.Reference is null)) Check(inspection, entity, name);
            }
        }
    }

    private static void Check(Inspection inspection, Entity entity, string name)
    {
        if (entity.Node.Tree != inspection.Tree || entity.Text(name) is not { Length: > 0 } || !entity.Node.TryGetMember(name, out var member)) return;

        var to = entity.ReferenceOf(name)!.To;
        inspection.Add(new Finding(Rule, member.Value.Span, entity.Pointer.Append(name).ToString(), $"{entity}, {name}: the type '{entity.Text(entity.Kind.Entity.Union!)}' has no use for {Article(to!)} {to}; remove '{name}', or correct the type")
        {
            Fix = Mend.Remove(entity.Path.Member(name), name),
        });
    }

    private static string Article(string noun) => "aeiou".IndexOf(noun[0]) >= 0 ? "an" : "a";
}
