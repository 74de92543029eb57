using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the type that says what becomes of an entity's properties in an update.</summary>
internal static class PatchEmitter
{
    /// <summary>The type for an entity.</summary>
    public static string Type(RecordModel entity) => entity.Name + "Patch";

    /// <summary>The properties that an update can change: values, and neither the id nor what picks a variant.</summary>
    public static IReadOnlyList<PropertyModel> Properties(RecordModel entity) =>
        [.. entity.Properties.Concat(entity.Variants.SelectMany(variant => variant.Properties)).Where(property => property != entity.DiscriminatorProperty && IsValue(property)).GroupBy(property => property.Name).Select(group => group.First())];

    public static string Emit(DocumentModel document, RecordModel entity)
    {
        var kind = entity.Entity!.Name;
        var w = document.NewFile();
        w.Summary($"What becomes of the properties of {CSharp.A(kind)} in an update. What is not mentioned stays.");
        w.Open($"{document.Accessibility} sealed class {Type(entity)}");
        foreach (var property in Properties(entity))
        {
            w.Summary(property.Description);
            w.Line($"public Patch<{property.Type}> {property.Name} {{ get; init; }}");
            w.Line();
        }

        w.Open("internal List<JsonEdit> Edits(EditPath entry)");
        w.Line("var edits = new List<JsonEdit>();");
        foreach (var property in Properties(entity))
        {
            var isNullable = (property.Node.Types & JsonTypes.Null) != 0 || property.Node.AnyOf.Any(form => (form.Target.Types & JsonTypes.Null) != 0);
            w.Line($"Editing.Add(edits, entry, {CSharp.Text(property.JsonName)}, {property.Name}, isNullable: {(isNullable ? "true" : "false")}, static (json, value) => {WriterEmitter.Scalar(property, "value")});");
        }

        w.Line("return edits;");
        w.Close();
        w.Close();
        return w.ToString();
    }

    private static bool IsValue(PropertyModel property) => property.IsValueType || property.Kind is ValueKind.Text
        or ValueKind.Secret or ValueKind.Url or ValueKind.Uri or ValueKind.OpenEnum or ValueKind.Reference or ValueKind.Texts or ValueKind.Scalars or ValueKind.Raw;
}
