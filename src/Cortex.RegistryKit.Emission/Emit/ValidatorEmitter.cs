using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the yes-or-no validator of a record, without an object for anything that it looks at.</summary>
internal static class ValidatorEmitter
{
    public static void Emit(SourceWriter w, DocumentModel document, RecordModel record)
    {
        w.Open("internal static bool Fits(ref JsonCursor json, RelationScope scope)");
        ShapeTests.Guards(w, document, record.Node);
        if ((record.Node.Types & ~JsonTypes.Object) != 0 || record.Node.Types == JsonTypes.None) w.Line("if (!json.IsObject) return json.SkipUnlessRepeated();");
        var variants = record.Variants.Where(NeedsTest).ToList();
        var isClosed = record.Variants.Count > 0 && record.Variants.All(variant => variant.Discriminator is not null);
        var isPicked = variants.Count > 0 || isClosed;
        var needed = new NeededReferences(record);
        if (variants.Count > 0) w.Line("var start = json;");
        if (isPicked) w.Line("string? variant = null;");
        Members(w, document, record.Node, isPicked ? record.Node.Union : null, isVariant: false, needed);
        needed.Conclude(w);
        if (isPicked)
        {
            w.Open("return variant switch");
            w.Line("null => true,");
            foreach (var variant in record.Variants.Where(variant => variant.Discriminator is not null)) w.Line($"{CSharp.Text(variant.Discriminator!)} => {Test(variant, variants)},");
            w.Line($"_ => {(isClosed ? "false" : Test(record.Variants.First(variant => variant.Discriminator is null), variants))},");
            w.Close(";");
        }
        else
        {
            w.Line("return true;");
        }

        w.Close();
        foreach (var variant in variants)
        {
            w.Line();
            w.Open($"private static bool FitsAs{variant.Name}(ref JsonCursor json, RelationScope scope)");
            Members(w, document, variant.Node, null, isVariant: true);
            w.Line("return true;");
            w.Close();
        }
    }

    private static string Test(RecordModel variant, List<RecordModel> tested) => tested.Contains(variant) ? $"FitsAs{variant.Name}(ref start, scope)" : "true";

    /// <summary>Whether a variant asserts more of its properties than which of them picks it, and what the union says of them.</summary>
    private static bool NeedsTest(RecordModel variant) =>
        variant.Node.Required.Count > 0
        || variant.Node.Properties.Any(property => property.Name != variant.Union!.Node.Union && ShapeTests.Asserts(property.Node.Target));

    /// <summary>The loop over an object's members: each known one against its schema, each unknown one against repetition.</summary>
    public static void Members(SourceWriter w, DocumentModel document, SchemaNode node, string? discriminator, bool isVariant, NeededReferences? needed = null)
    {
        var names = node.PropertyNames?.Target;
        var isKeyed = names?.NamesKind is not null && !isVariant;
        w.Line("json.BeginObject();");
        // A variant may require what the union describes.
        var required = isVariant ? node.Required.Where(name => node.Properties.All(property => property.Name != name)).ToList() : [];
        List<string> described = [.. node.Properties.Select(property => property.Name), .. required];
        if (described.Count > 0) w.Line("PropertySet seen = default;");
        if (!isKeyed && !isVariant) w.Line("NameSet others = default;");
        needed?.Declare(w);
        w.Open("while (json.NextProperty())");
        // Before the value, whose own properties have names as well.
        if (names is not null && !isVariant) w.Line($"if (!({NameTest(document, names)})) return false;");
        if (described.Count > 0) w.Line("bool fits;");
        var keyword = "if";
        for (var i = 0; i < described.Count; i++)
        {
            var test = node.Property(described[i]) is SchemaNode property ? ShapeTests.Test(document, property) : "json.SkipUnlessRepeated()";
            var section = isVariant ? null : document.Section(node, described[i]);
            w.Line($"{keyword} (json.NameIs({CSharp.Utf8(described[i])})) fits = seen.Add({i}) && {(section is null ? "" : $"scope.AddSection({CSharp.Number(section.Number)}) && ")}{test};");
            keyword = "else if";
        }

        var other = isVariant ? "json.SkipUnlessRepeated()" : Other(document, node, isKeyed);
        w.Line(keyword == "if" ? $"var fits = {other};" : $"else fits = {other};");
        w.Line("if (!fits) return false;");
        if (discriminator is not null) w.Line($"if (json.NameIs({CSharp.Utf8(discriminator)}) && json.TryGetText(out var text)) variant = text;");
        needed?.Note(w);
        w.Close();
        w.Line();
        foreach (var name in node.Required)
        {
            var index = described.IndexOf(name);
            w.Line(index < 0 ? $"if (!others.Has({CSharp.Text(name)})) return false;" : $"if (!seen.Has({index})) return false;");
        }
    }

    private static string Other(DocumentModel document, SchemaNode node, bool isKeyed)
    {
        var isNew = isKeyed ? $"scope.AddKey({document.KindNumber(node.PropertyNames!.Target.NamesKind!)}, ref json)" : "others.Add(ref json)";
        if (node.AdditionalProperties?.Target is not SchemaNode additional) return node.Properties.Count == 0 ? $"{isNew} && json.SkipUnlessRepeated()" : $"scope.NotClean() && {isNew} && json.SkipUnlessRepeated()";

        return $"{isNew} && {ShapeTests.Test(document, additional)}";
    }

    private static string NameTest(DocumentModel document, SchemaNode names)
    {
        var tests = new List<string> { "json.NameIsText" };
        if (names.MinLength is not null || names.MaxLength is not null) tests.Add($"json.NameHasLength({names.MinLength ?? 0}, {(names.MaxLength is int most ? CSharp.Number(most) : "int.MaxValue")})");
        if (names.Pattern is not null) tests.Add($"json.NameMatches({document.Root.Name}Shapes.{ShapeTests.PatternName(names)})");
        return string.Join(" && ", tests);
    }
}
