using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the tests of the schemas that are no record and too much for one condition, and the patterns.</summary>
internal static class ShapesEmitter
{
    public static string Emit(DocumentModel document)
    {
        var w = document.NewFile();
        w.Open($"internal static class {document.Root.Name}Shapes");
        var isFirst = true;
        foreach (var node in Patterns(document))
        {
            w.Line($"internal static readonly Regex {ShapeTests.PatternName(node)} = TextShape.Pattern({CSharp.Text(node.Pattern!.Translation)});");
            isFirst = false;
        }

        // The test of one schema may call that of another, which is added behind it.
        for (var i = 0; i < document.CalledShapes.Count; i++)
        {
            if (!isFirst) w.Line();
            isFirst = false;
            Method(w, document, document.CalledShapes[i]);
        }

        w.Close();
        return w.ToString();
    }

    private static void Method(SourceWriter w, DocumentModel document, SchemaNode node)
    {
        w.Open($"internal static bool {ShapeTests.MethodName(node)}(ref JsonCursor json, RelationScope scope)");
        ShapeTests.Guards(w, document, node);
        var isContainer = Items(w, document, node) | Members(w, document, node);
        if (!isContainer || node.Types is not (JsonTypes.Array or JsonTypes.Object)) w.Line("return json.SkipUnlessRepeated();");
        w.Close();
    }

    private static bool Items(SourceWriter w, DocumentModel document, SchemaNode node)
    {
        if (node.Items is null) return false;

        var isOnly = node.Types == JsonTypes.Array;
        if (!isOnly) w.Open("if (json.IsArray)");
        w.Line("json.BeginArray();");
        w.Open("while (json.NextElement())");
        w.Line($"if ({ShapeTests.Negate(ShapeTests.Test(document, node.Items.Target))}) return false;");
        w.Close();
        w.Line();
        w.Line("return true;");
        if (!isOnly) w.Close();
        if (!isOnly) w.Line();
        return true;
    }

    private static bool Members(SourceWriter w, DocumentModel document, SchemaNode node)
    {
        if (node.Properties.Count == 0 && node.AdditionalProperties is null && node.PropertyNames is null && node.Required.Count == 0) return false;

        var isOnly = node.Types == JsonTypes.Object;
        if (!isOnly) w.Open("if (json.IsObject)");
        ValidatorEmitter.Members(w, document, node, null, isVariant: false);
        w.Line("return true;");
        if (!isOnly) w.Close();
        if (!isOnly) w.Line();
        return true;
    }

    private static IEnumerable<SchemaNode> Patterns(DocumentModel document)
    {
        var seen = new HashSet<SchemaNode>();
        var pending = new Stack<SchemaNode>(document.Records.Select(record => record.Node));
        while (pending.Count > 0)
        {
            var node = pending.Pop().Target;
            if (!seen.Add(node)) continue;

            IEnumerable<SchemaNode?> inner = [.. node.Properties.Select(property => property.Node), node.Items, node.AdditionalProperties, node.PropertyNames, node.Not, .. node.AllOf, .. node.AnyOf, .. node.OneOf];
            foreach (var next in inner.OfType<SchemaNode>()) pending.Push(next);
        }

        return seen.Where(node => node.Pattern is not null).OrderBy(node => node.Pointer, StringComparer.Ordinal);
    }
}
