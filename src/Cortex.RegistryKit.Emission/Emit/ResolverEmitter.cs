using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the resolver: from a chain's name, or an entity's id, to the entity with all that it needs.</summary>
internal static class ResolverEmitter
{
    public static string Emit(DocumentModel document)
    {
        var known = KnownEmitter.Fields(document);
        var w = document.NewFile();
        w.Open($"internal sealed class {document.ResolverType}");
        w.Line($"private readonly Snapshot<{document.Root.Name}> snapshot;");
        w.Line($"private readonly {document.Root.Name} data;");
        w.Line($"private readonly {document.SettingsType} settings;");
        foreach (var kind in Resolvable.Kinds(document)) w.Line($"private readonly ConcurrentDictionary<{document.Entity(kind).Name}, {Resolvable.Type(document, kind)}> {Cache(kind)} = new(ReferenceEqualityComparer.Instance);");
        foreach (var field in known) w.Line($"private readonly {Resolvable.Type(document, field.Kind)} {field.Name};");
        w.Line();
        w.Open($"internal {document.ResolverType}(Snapshot<{document.Root.Name}> snapshot)");
        w.Line("this.snapshot = snapshot;");
        w.Line("data = snapshot.Data;");
        w.Line($"settings = ({document.SettingsType})snapshot.Settings;");
        foreach (var field in known) KnownEmitter.Assign(w, document, field);
        w.Close();
        foreach (var chain in Resolvable.Chains(document))
        {
            ChainEmitter.Emit(w, document, chain);
            NeedsEmitter.Resolver(w, document, chain);
        }

        foreach (var kind in Resolvable.Kinds(document))
        {
            Entity(w, document, kind, known);
            NeedsEmitter.Slot(w, document, kind);
        }

        w.Close();
        return w.ToString();
    }

    private static void Entity(SourceWriter w, DocumentModel document, EntityKind kind, IReadOnlyList<KnownEmitter.KnownField> known)
    {
        var entity = document.Entity(kind);
        var type = Resolvable.Type(document, kind);
        var name = CSharp.Pascal(kind.Name);
        var id = DocumentModel.IdType(kind);
        w.Line();
        w.Line($"internal {type}? Resolve({id} id) => Try{name}(\"\", id, null);");
        w.Line();
        w.Open($"private {type}? Try{name}(string source, {id}? id, ResolutionTrace? trace)");
        w.Open("if (id is not { Value.Length: > 0 } wanted)");
        w.Line("trace?.NotSet(source);");
        w.Line("return null;");
        w.Close();
        w.Line();
        w.Line($"var resolved = Known{name}(wanted.Value);");
        w.Open("if (resolved is null)");
        w.Open($"if (data{document.Path(kind)}.Find(wanted) is not {{ }} entry)");
        w.Line($"trace?.Unknown(source, wanted.Value, {CSharp.Text(kind.Name)});");
        w.Line("return null;");
        w.Close();
        w.Line();
        w.Line("resolved = Joined(entry, trace);");
        w.Open("if (resolved is null)");
        w.Line("trace?.Unusable(source, wanted.Value);");
        w.Line("return null;");
        w.Close();
        w.Close();
        w.Line();
        w.Line("trace?.Used(source, wanted.Value);");
        w.Line("return resolved;");
        w.Close();
        w.Line();
        w.Open($"private {type}? TryKnown{name}(string source, string id, ResolutionTrace? trace)");
        w.Line($"var known = Known{name}(id);");
        w.Line("if (known is not null) trace?.Used(source, id);");
        w.Line("else if (id.Length == 0) trace?.NotSet(source);");
        w.Line($"else trace?.Unknown(source, id, {CSharp.Text("built-in " + kind.Name)});");
        w.Line("return known;");
        w.Close();
        w.Line();
        w.Open($"private {type}? Known{name}(string id) => id switch");
        foreach (var field in known.Where(field => field.Kind == kind)) w.Line($"{CSharp.Text(field.Entity.Id)} => {field.Name},");
        w.Line("_ => null,");
        w.Close(";");
        w.Line();
        w.Open($"private {type}? Joined({entity.Name} entry, ResolutionTrace? trace)");
        w.Line($"if ({Cache(kind)}.TryGetValue(entry, out var known)) return known;");
        w.Line();
        w.Line("var joined = Join(entry, trace);");
        w.Line($"return joined is null ? null : {Cache(kind)}.GetOrAdd(entry, joined);");
        w.Close();
        w.Line();
        Joins(w, document, entity, type);
    }

    private static string Cache(EntityKind kind) => $"joined{CSharp.Pascal(kind.Name)}s";

    private static void Joins(SourceWriter w, DocumentModel document, RecordModel entity, string type)
    {
        if (entity.Variants.Count == 0)
        {
            Join(w, document, entity, type);
            return;
        }

        w.Open($"private {type}? Join({entity.Name} entry, ResolutionTrace? trace) => entry switch");
        foreach (var variant in entity.Variants) w.Line($"{variant.Name} {CSharp.Camel(variant.Name)} => {(IsPlain(variant) ? $"new {variant.ResolvedName}({CSharp.Camel(variant.Name)})" : $"Join({CSharp.Camel(variant.Name)}, trace)")},");
        w.Line("_ => null,");
        w.Close(";");
        foreach (var variant in entity.Variants.Where(variant => !IsPlain(variant)))
        {
            w.Line();
            Join(w, document, variant, variant.ResolvedName);
        }
    }

    private static bool IsPlain(RecordModel record) => Resolvable.References(record).All(reference => reference.Join.Count == 0 && reference.Words.OnMissing != "skip");

    private static void Join(SourceWriter w, DocumentModel document, RecordModel record, string type)
    {
        w.Open($"private {type}? Join({record.Name} entry, ResolutionTrace? trace)");
        var arguments = new List<string> { "entry" };
        var locals = new MemberNames([.. record.AllProperties.Select(property => property.Local)]);
        foreach (var (property, words, join) in Resolvable.References(record))
        {
            if (join.Count == 0 && words.OnMissing != "skip") continue;

            var other = document.Schema.Kind(words.To!)!;
            var local = locals.Unused(CSharp.Camel(CSharp.Pascal(other.Name)));
            w.Line($"var {local} = entry.{property.Name} is {{ }} {property.Local} ? data{document.Path(other)}.Find({property.Local}) : null;");
            if (words.OnMissing == "skip")
            {
                w.Open($"if ({local} is null)");
                w.Line(property.IsNeverNull ? $"trace?.Lacks($\"there is no {other.Name} '{{entry.{property.Name}}}'\");" : $"trace?.Lacks(entry.{property.Name} is {{ }} missing ? $\"there is no {other.Name} '{{missing}}'\" : {CSharp.Text($"it has no {property.JsonName}")});");
                w.Line("return null;");
                w.Close();
                w.Line();
            }

            arguments.AddRange(join.Select(joined => words.OnMissing == "skip"
                ? JoinEmitter.Value(document, words, joined, local)
                : $"{local} is null ? {JoinEmitter.Missing(document, words, joined)} : {JoinEmitter.Value(document, words, joined, local)}"));
        }

        w.Line($"return new {record.ResolvedName}({string.Join(", ", arguments)});");
        w.Close();
    }
}
