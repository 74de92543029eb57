using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the type that says what code needs of an entity, and how the resolver holds entities against it.</summary>
internal static class NeedsEmitter
{
    public static string Emit(DocumentModel document, EntityKind kind)
    {
        var entity = document.Entity(kind);
        var names = new MemberNames(entity.NeedsName, "Check");
        var needs = entity.Needs.Select(property => (Property: property, Name: names.Member(property.JsonName))).ToList();
        var w = document.NewFile();
        w.Summary($"What {CSharp.A(kind.Name)} has to be able to do where it is used. What is left out is not asked for.");
        w.Line($"[RegistryNeeds({CSharp.Text(kind.Name)})]");
        w.Open($"{document.Accessibility} sealed record {entity.NeedsName}");
        foreach (var (property, name) in needs)
        {
            w.Summary(Summary(property));
            w.Line($"[RegistryNeeds({CSharp.Text(property.JsonName)})]");
            w.Line($"public {property.Type}{(property.Node.Need == NeedWord.AtLeast ? "?" : "")} {name} {{ get; init; }}");
            w.Line();
        }

        w.Open($"internal void Check(NeedsCheck check, string source, string id, {entity.Name} entry)");
        w.Line("check.Begin(source, id);");
        foreach (var (property, name) in needs) w.Line($"check.{property.Node.Need}({CSharp.Text(property.JsonName)}, {name}, entry.{property.Name});");
        w.Close();
        w.Close();
        return w.ToString();
    }

    /// <summary>Emits the resolver's part: a chain that is resolved with needs, and one that is held against them as a whole.</summary>
    public static void Resolver(SourceWriter w, DocumentModel document, EntityKind chain)
    {
        var target = Resolvable.Target(document, chain);
        var entity = document.Entity(target);
        if (entity.NeedsName.Length == 0) return;

        var name = DocumentModel.IdType(chain);
        var isOpen = !Resolvable.AlwaysResolves(document, chain);
        var own = ResolvedEmitter.Own(entity);
        w.Line();
        w.Open($"internal {Resolvable.ChainType(document, chain)} ResolveFor({name} name, {entity.NeedsName} needs)");
        w.Line("var trace = new ResolutionTrace();");
        w.Line("var resolved = Resolve(name, trace);");
        if (isOpen) w.Line("if (resolved is null) return null;");
        w.Line();
        w.Line("var check = new NeedsCheck();");
        w.Line($"needs.Check(check, trace.Candidates[^1].Source, trace.Candidates[^1].Id, resolved.{own});");
        w.Line($"check.ThrowIfUnmet({CSharp.Text(chain.Name)}, name.Value);");
        w.Line("return resolved;");
        w.Close();
        w.Line();
        w.Open($"internal EquatableList<UnmetNeed> UnmetNeeds({name} name, {entity.NeedsName} needs)");
        w.Line("var check = new NeedsCheck();");
        w.Open($"if (data{document.Path(chain)}.Find(name) is {{ }} entry)");
        foreach (var slot in chain.Entity.Chain!.Slots) w.Line($"Check{CSharp.Pascal(target.Name)}({CSharp.Text(slot)}, entry.{document.Entity(chain).Properties.First(property => property.JsonName == slot).Name}, needs, check);");
        w.Close();
        w.Line();
        w.Line("if (!check.IsEmpty) return check.Unmet;");
        w.Line();
        w.Line("var trace = new ResolutionTrace();");
        w.Line($"if (Resolve(name, trace) is {{ }} last) needs.Check(check, trace.Candidates[^1].Source, trace.Candidates[^1].Id, last.{own});");
        w.Line("return check.Unmet;");
        w.Close();
    }

    /// <summary>Emits how a slot is held against needs.</summary>
    public static void Slot(SourceWriter w, DocumentModel document, EntityKind kind)
    {
        var entity = document.Entity(kind);
        if (entity.NeedsName.Length == 0) return;

        w.Line();
        w.Open($"private void Check{CSharp.Pascal(kind.Name)}(string slot, {DocumentModel.IdType(kind)}? id, {entity.NeedsName} needs, NeedsCheck check)");
        w.Line($"if (id is {{ }} wanted && Resolve(wanted) is {{ }} resolved) needs.Check(check, slot, wanted.Value, resolved.{ResolvedEmitter.Own(entity)});");
        w.Close();
    }

    /// <summary>What a property of needs means.</summary>
    public static string Summary(PropertyModel property) => property.Node.Need == NeedWord.AtLeast
        ? $"At least this much is needed: {property.Description}"
        : $"All of these are needed: {property.Description}";
}
