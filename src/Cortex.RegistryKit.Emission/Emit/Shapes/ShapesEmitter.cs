using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits the tests of the schemas that are no record and too much for one condition, and what they need made once.</summary>
internal static class ShapesEmitter
{
    public static string Emit(DocumentModel document)
    {
        // The test of one schema may call that of another, which is added behind it, and all of them add fields.
        var methods = new List<string>();
        for (var i = 0; i < document.CalledShapes.Count; i++)
        {
            var node = document.CalledShapes[i];
            var method = document.NewPart();
            ShapeBody.Method(method, document, node, document.ShapeNames.Of(node));
            methods.Add(method.Body);
        }

        var w = document.NewFile();
        w.Open($"internal static class {document.ShapesType}");
        foreach (var field in document.Fields.Declarations) w.Line(field);
        Names(w, document);
        for (var i = 0; i < methods.Count; i++)
        {
            if (i > 0 || document.Fields.Declarations.Any() || document.Fields.PropertyNames.Any()) w.Line();
            w.Add(methods[i]);
        }

        w.Close();
        return w.ToString();
    }

    private static void Names(SourceWriter w, DocumentModel document)
    {
        if (!document.Fields.PropertyNames.Any()) return;

        if (document.Fields.Declarations.Any()) w.Line();
        w.Open($"internal static class {ShapeFields.NamesType}");
        foreach (var field in document.Fields.PropertyNames) w.Line(field);
        w.Close();
    }
}
