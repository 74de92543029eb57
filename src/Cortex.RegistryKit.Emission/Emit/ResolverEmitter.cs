using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the resolver: from a chain's name, or an entity's id, to the entity with all that it needs.</summary>
internal static class ResolverEmitter
{
    public static string Emit(DocumentModel document)
    {
        var w = new SourceWriter(document.Namespace, "System.Collections.Concurrent", "System.Collections.Generic", "Cortex.RegistryKit", "Cortex.RegistryKit.Emitted");
        w.Open($"internal sealed class {document.ResolverType}");
        w.Line($"private readonly Snapshot<{document.Root.Name}> snapshot;");
        w.Line($"private readonly {document.Root.Name} data;");
        w.Line($"private readonly {document.SettingsType} settings;");
        foreach (var kind in Resolvable.Kinds(document))
        {
            w.Line($"private readonly ConcurrentDictionary<{document.Entity(kind).Name}, {Resolvable.Type(document, kind)}> {Cache(kind)} = new(ReferenceEqualityComparer.Instance);");
            foreach (var known in Known(document, kind)) w.Line($"private readonly {Resolvable.Type(document, kind)} {known.Field};");
        }

        w.Line();
        w.Open($"internal {document.ResolverType}(Snapshot<{document.Root.Name}> snapshot)");
        w.Line("this.snapshot = snapshot;");
        w.Line("data = snapshot.Data;");
        w.Line($"settings = ({document.SettingsType})snapshot.Settings;");
        foreach (var kind in Resolvable.Kinds(document))
        {
            foreach (var (field, record, entity) in Known(document, kind)) KnownValue(w, document, kind, field, record, entity);
        }

        w.Close();
        foreach (var chain in Resolvable.Chains(document)) Chain(w, document, chain);
        foreach (var kind in Resolvable.Kinds(document)) Entity(w, document, kind);
        w.Close();
        return w.ToString();
    }

    private static void Chain(SourceWriter w, DocumentModel document, EntityKind chain)
    {
        var target = Resolvable.Target(document, chain);
        var name = DocumentModel.IdType(chain);
        var always = Resolvable.AlwaysResolves(document, chain);
        var result = Resolvable.Type(document, target) + (always ? "" : "?");
        var words = chain.Entity.Chain!;
        w.Line();
        w.Open($"internal {result} Resolve({name} name, ResolutionTrace? trace)");
        w.Open($"if (data{document.Path(chain)}.Find(name) is {{ }} entry)");
        foreach (var slot in words.Slots)
        {
            var property = document.Entity(chain).Properties.First(candidate => candidate.JsonName == slot);
            w.Line($"if (Try{target.Name.ToPascal()}({CSharp.Text(slot)}, entry.{property.Name}, trace) is {{ }} {CSharp.Camel(property.Name)}) return {CSharp.Camel(property.Name)};");
        }

        w.Close();
        w.Line();
        var count = 0;
        foreach (var fallback in words.Fallback)
        {
            var isLast = ++count == words.Fallback.Count;
            var call = $"TryKnown{target.Name.ToPascal()}({Source(fallback)}, {Fallback(document, fallback)}, trace)";
            if (isLast && always) w.Line($"return {call}!;");
            else w.Line($"if ({call} is {{ }} fallback{count}) return fallback{count};");
        }

        if (!always) w.Line("return null;");
        w.Close();
    }

    private static void Entity(SourceWriter w, DocumentModel document, EntityKind kind)
    {
        var entity = document.Entity(kind);
        var type = Resolvable.Type(document, kind);
        var name = kind.Name.ToPascal();
        var id = DocumentModel.IdType(kind);
        w.Line();
        w.Line($"internal {type}? Resolve({id} id) => Try{name}(\"\", id, null);");
        w.Line();
        w.Open($"private {type}? Try{name}(string source, {id}? id, ResolutionTrace? trace)");
        w.Open($"if (id is not {{ Value.Length: > 0 }} wanted)");
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
        foreach (var (field, _, known) in Known(document, kind)) w.Line($"{CSharp.Text(known.Id)} => {field},");
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

    private static string Cache(EntityKind kind) => $"joined{kind.Name.ToPascal()}s";

    private static void Joins(SourceWriter w, DocumentModel document, RecordModel entity, string type)
    {
        if (entity.Variants.Count == 0)
        {
            Join(w, document, entity, type);
            return;
        }

        w.Open($"private {type}? Join({entity.Name} entry, ResolutionTrace? trace) => entry switch");
        foreach (var variant in entity.Variants) w.Line($"{variant.Name} {CSharp.Camel(variant.Name)} => {(IsPlain(variant) ? $"new Resolved{variant.Name}({CSharp.Camel(variant.Name)})" : $"Join({CSharp.Camel(variant.Name)}, trace)")},");
        w.Line("_ => null,");
        w.Close(";");
        foreach (var variant in entity.Variants.Where(variant => !IsPlain(variant)))
        {
            w.Line();
            Join(w, document, variant, "Resolved" + variant.Name);
        }
    }

    private static bool IsPlain(RecordModel record) => Resolvable.References(record).All(reference => reference.Join.Count == 0 && reference.Words.OnMissing != "skip");

    private static void Join(SourceWriter w, DocumentModel document, RecordModel record, string type)
    {
        w.Open($"private {type}? Join({record.Name} entry, ResolutionTrace? trace)");
        var arguments = new List<string> { "entry" };
        foreach (var (property, words, join) in Resolvable.References(record))
        {
            if (join.Count == 0 && words.OnMissing != "skip") continue;

            var other = document.Schema.Kind(words.To!)!;
            var local = CSharp.Camel(CSharp.Pascal(other.Name)) + (arguments.Count > 1 ? CSharp.Number(arguments.Count) : "");
            w.Line($"var {local} = entry.{property.Name} is {{ }} {property.Local} ? data{document.Path(other)}.Find({property.Local}) : null;");
            if (words.OnMissing == "skip")
            {
                w.Open($"if ({local} is null)");
                w.Line($"trace?.Lacks(entry.{property.Name} is {{ }} missing ? $\"there is no {other.Name} '{{missing}}'\" : \"it has no {property.JsonName}\");");
                w.Line("return null;");
                w.Close();
                w.Line();
            }

            arguments.AddRange(join.Select(joined => words.OnMissing == "skip"
                ? JoinEmitter.Value(document, words, joined, local)
                : $"{local} is null ? {JoinEmitter.Missing(document, words, joined)} : {JoinEmitter.Value(document, words, joined, local)}"));
        }

        w.Line($"return new Resolved{record.Name}({string.Join(", ", arguments)});");
        w.Close();
    }

    private static IEnumerable<(string Field, RecordModel Record, KnownEntity Entity)> Known(DocumentModel document, EntityKind kind)
    {
        if (!document.Schema.Known.TryGetValue(kind.Name, out var entities)) yield break;

        var entity = document.Entity(kind);
        foreach (var known in entities)
        {
            var discriminator = known.Value.Members.FirstOrDefault(member => member.Name == entity.Node.Union)?.Value is LiteralExpression literal && literal.Value.TryGetText(out var text) ? text : null;
            var record = entity.Variants.Count == 0 ? entity : entity.Variants.FirstOrDefault(variant => variant.Discriminator == discriminator) ?? entity.Variants.Last();
            yield return ("known" + CSharp.Pascal(known.Id), record, known);
        }
    }

    private static void KnownValue(SourceWriter w, DocumentModel document, EntityKind kind, string field, RecordModel record, KnownEntity entity)
    {
        var missing = Resolvable.References(record).SelectMany(reference => reference.Join.Select(joined => JoinEmitter.Missing(document, reference.Words, joined)));
        w.Line($"{field} = new Resolved{record.Name}(new {record.Name}");
        w.Line("{");
        foreach (var member in entity.Value.Members)
        {
            var property = record.AllProperties.FirstOrDefault(candidate => candidate.JsonName == member.Name);
            if (property is not null && property != record.Union?.DiscriminatorProperty && property.Kind != ValueKind.Constant) w.Continue($"{property.Name} = {KnownMember(document, property, member.Value)},");
        }

        w.Line($"}}{string.Concat(missing.Select(value => ", " + value))});");
    }

    private static string KnownMember(DocumentModel document, PropertyModel property, Expression value) => property.Kind switch
    {
        ValueKind.Texts when value is ListExpression list => $"[{string.Join(", ", list.Items.Select(item => JoinEmitter.Text(document, item)))}]",
        ValueKind.Integer when value is LiteralExpression literal && literal.Value.TryGetNumber(out var number) => CSharp.Number((long)number),
        ValueKind.Number when value is LiteralExpression literal && literal.Value.TryGetNumber(out var number) => CSharp.Number(number),
        ValueKind.Boolean when value is LiteralExpression literal => literal.Value.Kind == JsonKind.True ? "true" : "false",
        ValueKind.Text => JoinEmitter.Text(document, value),
        _ => $"new({JoinEmitter.Text(document, value)})",
    };

    // Only an explanation needs the words.
    private static string Source(Expression fallback) => fallback switch
    {
        SettingExpression setting => $"trace is null ? \"\" : {CSharp.Text(setting.Name.Replace(SettingDeclaration.Key, "\0").ToUpperInvariant()).Replace("\\u0000", "\" + name.Value.ToUpperInvariant() + \"").Replace(" + \"\"", "")}",
        TableExpression => "trace is null ? \"\" : $\"last resort of '{name}'\"",
        _ => "\"last resort\"",
    };

    private static string Fallback(DocumentModel document, Expression fallback) => fallback switch
    {
        TableExpression table => $"name.Value switch {{ {string.Concat(table.Rows.Select(row => $"{CSharp.Text(row.Key)} => {CSharp.Text(row.Value)}, "))}_ => \"\" }}",
        _ => JoinEmitter.Text(document, fallback, "name.Value"),
    };

    private static string ToPascal(this string name) => CSharp.Pascal(name);
}
