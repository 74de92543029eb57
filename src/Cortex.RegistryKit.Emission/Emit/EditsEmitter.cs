using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the methods by which a snapshot is changed: entities are added, updated and removed.</summary>
internal static class EditsEmitter
{
    public static string Emit(DocumentModel document)
    {
        var w = document.NewFile();
        w.Summary($"How a snapshot of {CSharp.A(document.Root.Name)} is changed. Each method gives a changed registry, which nobody has saved yet.");
        w.Open($"{document.Accessibility} static class {document.Root.Name}Edits");
        foreach (var kind in document.Schema.Kinds) w.Line($"private static readonly EditPath {Path(kind)} = EditPath.Root{string.Concat(kind.Path.Select(step => $".Member({CSharp.Text(step)})"))};");
        foreach (var kind in document.Schema.Kinds)
        {
            if (kind.IdProperty is null) Named(w, document, kind);
            else Listed(w, document, kind);
        }

        w.Line();
        w.Open("private static T Required<T>(T argument)");
        w.Line("ArgumentNullException.ThrowIfNull(argument);");
        w.Line();
        w.Line("return argument;");
        w.Close();
        w.Close();
        return w.ToString();
    }

    private static void Listed(SourceWriter w, DocumentModel document, EntityKind kind)
    {
        var entity = document.Entity(kind);
        var id = DocumentModel.IdType(kind);
        var name = CSharp.Pascal(kind.Name);
        var local = CSharp.Parameter(kind.Name, "snapshot");
        Method(w, document, $"An id that no {kind.Name} has.", $"{id} New{id}", "", $"new(Required(snapshot).MintId({id}.Kind))");
        Method(w, document, $"Adds {CSharp.A(kind.Name)}.", $"{Snapshot(document)} Add{name}", $"{entity.Name} {local}", $"Required(snapshot).Apply([JsonEdit.Append({Path(kind)}, Editing.Json(Required({local}).Write))])", (local, $"The {kind.Name}; its id is one that no other has."));
        Method(w, document, $"Changes {CSharp.A(kind.Name)}. Properties that the patch does not mention stay.", $"{Snapshot(document)} Update{name}", $"{id} id, {PatchEmitter.Type(entity)} patch", $"Required(snapshot).Apply(Required(patch).Edits({Path(kind)}.Entry({CSharp.Text(kind.IdProperty!)}, id.Value)))", ("id", $"The id of the {kind.Name}."), ("patch", "What becomes of its properties."));
        Removal(w, document, kind, id, "id", $"The id of the {kind.Name}.");
    }

    private static void Named(SourceWriter w, DocumentModel document, EntityKind kind)
    {
        var entity = document.Entity(kind);
        var id = DocumentModel.IdType(kind);
        var name = CSharp.Pascal(kind.Name);
        Method(w, document, $"Changes {CSharp.A(kind.Name)}, which is made where it is absent. Properties that the patch does not mention stay.", $"{Snapshot(document)} Set{name}", $"{id} name, {PatchEmitter.Type(entity)} patch", $"Required(snapshot).Apply(Required(patch).Edits({Path(kind)}.Member(name.Value)))", ("name", $"The {kind.Name}."), ("patch", "What becomes of its properties."));
        Removal(w, document, kind, id, "name", $"The {kind.Name}.");
        if (kind.Entity.Chain is not { Slots.Count: > 0 }) return;

        var target = Resolvable.Target(document, kind);
        var of = CSharp.Parameter(target.Name, "snapshot", "name", "slot", "changed", "id", "wanted");
        Method(
            w,
            document,
            $"Puts {CSharp.A(target.Name)} into a slot of {CSharp.A(kind.Name)}, or empties the slot. Says whether there is such a slot, the name is one, and the {target.Name} can be used.",
            $"bool TrySet{name}Slot",
            $"{id} name, string slot, {DocumentModel.IdType(target)}? {of}, out {Snapshot(document)} changed",
            $"Required(snapshot).TrySetSlot({id}.Kind, name.Value, slot, {of}?.Value is {{ Length: > 0 }} id ? id : null, {of} is {{ }} wanted && snapshot.Resolve{CSharp.Pascal(target.Name)}(wanted) is not null, out changed)",
            ("name", $"The {kind.Name}, which is made where it is absent."),
            ("slot", "The slot."),
            (of, $"The {target.Name}; null empties the slot."),
            ("changed", "The changed registry; the same one where nothing changes."));
    }

    private static void Removal(SourceWriter w, DocumentModel document, EntityKind kind, string id, string parameter, string what) =>
        Method(w, document, $"Removes {CSharp.A(kind.Name)}, and what depends on it: the schema says the fate of every reference. Gives the same registry where there is no such {kind.Name}.", $"{Snapshot(document)} Remove{CSharp.Pascal(kind.Name)}", $"{id} {parameter}", $"Required(snapshot).Remove({id}.Kind, {parameter}.Value)", (parameter, what));

    private static void Method(SourceWriter w, DocumentModel document, string summary, string declaration, string parameters, string body, params (string Name, string What)[] described)
    {
        w.Line();
        w.Summary(summary);
        w.Parameter("snapshot", "The registry.");
        foreach (var (name, what) in described) w.Parameter(name, what);
        w.Line($"public static {declaration}(this {Snapshot(document)} snapshot{(parameters.Length == 0 ? "" : ", " + parameters)}) =>");
        w.Continue($"{body};");
    }

    private static string Snapshot(DocumentModel document) => $"Snapshot<{document.Root.Name}>";

    private static string Path(EntityKind kind) => CSharp.Pascal(kind.Name) + "Section";
}
