using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits the yes-or-no validator of a record, without an object for anything that it looks at.</summary>
internal static class ValidatorEmitter
{
    public static void Emit(SourceWriter w, DocumentModel document, RecordModel record)
    {
        ShapeBody.Method(w, document, record.Node, "Fits", record.IsValue ? null : record);
        // Forms that the schema does not call a union are held against the value like any others.
        if (record.Node.Union is null) return;
        foreach (var variant in record.Variants.Where(VariantTests.NeedsTest))
        {
            w.Line();
            w.Open($"private static bool FitsAs{variant.Name}(ref JsonCursor json, RelationScope scope)");
            ObjectShape.Emit(new ShapeBody(w, document, variant.Node), null);
            w.Close();
        }
    }
}
