using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Holds back-fills against the properties that they fill.</summary>
internal static class Backfills
{
    public static void Check(SchemaReader reader, RegistrySchema schema, SchemaNode owner)
    {
        foreach (var property in owner.Properties)
        {
            var node = property.Node.Target;
            if (node.Backfill is not Expression backfill) continue;
            if (!backfill.IsLiteral) Computed(reader, schema, owner, property.Name, node);
            else if (Value(backfill) is var value && (value.Kind == JsonKind.Null || !Shapes.Fits(value, node))) reader.Malformed(backfill.Syntax, node.Pointer, $"what '{property.Name}' counts as is not what its own schema allows");
        }
    }

    /// <summary>The value of a literal.</summary>
    public static JsonNode Value(Expression literal) => literal is LiteralExpression value ? value.Value : literal.Syntax;

    private static void Computed(SchemaReader reader, RegistrySchema schema, SchemaNode owner, string name, SchemaNode node)
    {
        var isPlainText = (node.Types & ~JsonTypes.Null) == JsonTypes.String && node.Enum is null && node.Const is null && node.Format != "uri" && node.Secret is null && node.Reference is null && node.NamesKind is null;
        if (!isPlainText) reader.Unsupported(node.Backfill!.Syntax, node.Pointer, "'x-rk-backfill' with an operator on anything but a plain text");
        new Texts(reader, schema, node.Pointer) { Entity = owner, HasSettings = false }.Check(node.Backfill!);
        foreach (var path in Paths(node.Backfill!).Where(path => owner.Property(path.Path)?.Backfill is { IsLiteral: false })) reader.Unsupported(path.Syntax, node.Pointer, $"'{name}' made of '{path.Path}', which is itself made of others,");
    }

    private static IEnumerable<PathExpression> Paths(Expression expression)
    {
        IEnumerable<Expression> inner = expression is ConcatExpression concat ? concat.Parts : [];
        if (expression.Else is not null) inner = inner.Append(expression.Else);
        foreach (var path in inner.SelectMany(Paths)) yield return path;
        if (expression is PathExpression own) yield return own;
    }
}
