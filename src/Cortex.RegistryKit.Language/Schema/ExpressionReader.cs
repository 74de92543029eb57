using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Reads expressions. An object whose members all are operators is one, anything else is a literal; <c>const</c> escapes.</summary>
internal static class ExpressionReader
{
    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal) { "path", "else", "setting", "const", "concat", "table", "mint", "file", "each", "set", "when", "then", "backfill", "known" };

    public static Expression Read(SchemaReader reader, string pointer, JsonNode syntax)
    {
        switch (syntax.Kind)
        {
            case JsonKind.Array:
                return new ListExpression(syntax, Items(reader, pointer, syntax));
            case JsonKind.Object when IsOperation(syntax):
                return Operation(reader, pointer, syntax);
            case JsonKind.Object:
                var members = new List<JoinedProperty>();
                foreach (var member in syntax.Members) members.Add(new JoinedProperty(member.Name, Read(reader, pointer, member.Value)));
                return new ObjectExpression(syntax, members);
            default:
                return new LiteralExpression(syntax, syntax);
        }
    }

    private static bool IsOperation(JsonNode syntax)
    {
        var any = false;
        foreach (var member in syntax.Members)
        {
            if (!Operators.Contains(member.Name)) return false;
            any = true;
        }

        return any;
    }

    private static Expression Operation(SchemaReader reader, string pointer, JsonNode syntax)
    {
        Expression? operation = null;
        Expression? otherwise = null;
        foreach (var member in syntax.Members)
        {
            if (member.Name == "else")
            {
                otherwise = Read(reader, pointer, member.Value);
                continue;
            }

            if (operation is not null) reader.Unsupported(member.NameNode, pointer, $"the operator '{member.Name}' beside another one");
            operation = Operator(reader, pointer, syntax, member);
        }

        if (operation is null)
        {
            reader.Malformed(syntax, pointer, "'else' stands beside an operator");
            operation = new LiteralExpression(syntax, syntax);
        }

        operation.Else = otherwise;
        return operation;
    }

    private static Expression Operator(SchemaReader reader, string pointer, JsonNode syntax, JsonMember member)
    {
        switch (member.Name)
        {
            case "path" when member.Value.TryGetText(out var path) && !path.StartsWith("/", StringComparison.Ordinal):
                return new PathExpression(syntax, path);
            case "setting" when member.Value.TryGetText(out var setting):
                return new SettingExpression(syntax, setting);
            case "const":
                return new LiteralExpression(syntax, member.Value);
            case "concat" when member.Value.Kind == JsonKind.Array:
                return new ConcatExpression(syntax, Items(reader, pointer, member.Value));
            case "table" when member.Value.Kind == JsonKind.Object:
                return new TableExpression(syntax, Rows(reader, pointer, member.Value));
            default:
                reader.Unsupported(member.NameNode, pointer, $"the operator '{member.Name}' with such a value");
                return new LiteralExpression(syntax, syntax);
        }
    }

    private static List<Expression> Items(SchemaReader reader, string pointer, JsonNode list)
    {
        var items = new List<Expression>();
        foreach (var item in list.Elements) items.Add(Read(reader, pointer, item));
        return items;
    }

    private static List<KeyValuePair<string, string>> Rows(SchemaReader reader, string pointer, JsonNode table)
    {
        var rows = new List<KeyValuePair<string, string>>();
        foreach (var row in table.Members)
        {
            if (!row.Value.TryGetText(out var value)) reader.Malformed(row.Value, pointer, "a table holds strings");
            rows.Add(new KeyValuePair<string, string>(row.Name, value));
        }

        return rows;
    }
}
