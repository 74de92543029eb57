using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Reads expressions. An object whose members all are operators is one, anything else is a literal; <c>const</c> escapes.</summary>
internal sealed class ExpressionReader
{
    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal) { "path", "else", "setting", "const", "concat", "table", "mint", "file", "each", "set", "when", "then", "backfill", "known" };

    /// <summary>Operators that a migration alone can answer.</summary>
    private static readonly HashSet<string> OfMigrations = new(StringComparer.Ordinal) { "mint", "file", "each", "set", "when", "then", "backfill", "known" };

    /// <summary>Members that stand beside an operator, and the operators that they may stand beside.</summary>
    private static readonly Dictionary<string, string[]> Companions = new(StringComparer.Ordinal)
    {
        ["else"] = ["path", "setting"],
        ["file"] = ["path"],
        ["known"] = ["path"],
        ["then"] = ["when"],
        ["set"] = ["each"],
    };

    private readonly SchemaReader reader;
    private readonly string pointer;
    private readonly bool inMigration;

    private ExpressionReader(SchemaReader reader, string pointer, bool inMigration)
    {
        this.reader = reader;
        this.pointer = pointer;
        this.inMigration = inMigration;
    }

    public static Expression Read(SchemaReader reader, string pointer, JsonNode syntax, bool inMigration = false) => new ExpressionReader(reader, pointer, inMigration).Read(syntax);

    /// <summary>The steps of a path with a slash in front; null where it has none.</summary>
    public static IReadOnlyList<string>? Steps(JsonNode path) =>
        path.TryGetText(out var text) && text.Length > 1 && text[0] == '/' ? [.. text.Substring(1).Split('/').Select(step => step.Replace("~1", "/").Replace("~0", "~"))] : null;

    private Expression Read(JsonNode syntax)
    {
        switch (syntax.Kind)
        {
            case JsonKind.Array:
                return new ListExpression(syntax, Items(syntax));
            case JsonKind.Object when IsOperation(syntax):
                return Operation(syntax);
            case JsonKind.Object:
                return new ObjectExpression(syntax, Members(syntax));
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

    private Expression Operation(JsonNode syntax)
    {
        var parts = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var member in syntax.Members) parts[member.Name] = member;

        if (parts.Values.All(member => Companions.ContainsKey(member.Name)))
        {
            var lonely = parts.Values.First();
            reader.Malformed(lonely.NameNode, pointer, $"'{lonely.Name}' stands beside {string.Join(" or ", Companions[lonely.Name].Select(name => $"'{name}'"))}");
            return new LiteralExpression(syntax, syntax);
        }

        var main = parts.Values.First(member => !Companions.ContainsKey(member.Name));
        foreach (var member in parts.Values)
        {
            if (member.Name == main.Name) continue;
            if (!Companions.TryGetValue(member.Name, out var beside)) reader.Unsupported(member.NameNode, pointer, $"the operator '{member.Name}' beside another one");
            else if (!beside.Contains(main.Name)) reader.Malformed(member.NameNode, pointer, $"'{member.Name}' does not stand beside '{main.Name}'");
        }

        if (!inMigration && parts.Keys.Any(OfMigrations.Contains))
        {
            var foreign = parts.Values.First(member => OfMigrations.Contains(member.Name));
            reader.Malformed(foreign.NameNode, pointer, $"the operator '{foreign.Name}' stands in 'x-rk-from' only");
            return new LiteralExpression(syntax, syntax);
        }

        var operation = Operator(syntax, main, parts);
        if (parts.TryGetValue("else", out var otherwise)) operation.Else = Read(otherwise.Value);
        return operation;
    }

    private Expression Operator(JsonNode syntax, JsonMember main, Dictionary<string, JsonMember> parts)
    {
        switch (main.Name)
        {
            case "path":
                return Path(syntax, main, parts);
            case "setting" when main.Value.TryGetText(out var setting):
                return new SettingExpression(syntax, setting);
            case "const":
                return new LiteralExpression(syntax, main.Value);
            case "concat" when main.Value.Kind == JsonKind.Array:
                return new ConcatExpression(syntax, Items(main.Value));
            case "table" when main.Value.Kind == JsonKind.Object:
                return new TableExpression(syntax, Rows(main.Value));
            case "mint" when main.Value.TryGetText(out var kind):
                return new MintExpression(syntax, kind);
            case "backfill" when Steps(main.Value) is { } place:
                return new BackfillExpression(syntax, place);
            case "when" when parts.TryGetValue("then", out var then):
                return new ConditionalExpression(syntax, Read(main.Value), Read(then.Value));
            case "each" when Steps(main.Value) is { } list && parts.TryGetValue("set", out var set) && set.Value.Kind == JsonKind.Object:
                return new EachExpression(syntax, list, Members(set.Value));
            default:
                reader.Malformed(main.NameNode, pointer, $"the operator '{main.Name}' {Wants(main.Name)}");
                return new LiteralExpression(syntax, syntax);
        }
    }

    private Expression Path(JsonNode syntax, JsonMember path, Dictionary<string, JsonMember> parts)
    {
        Expression value;
        if (!path.Value.TryGetText(out var name) || name.Length == 0)
        {
            reader.Malformed(path.Value, pointer, "'path' is the name of a property");
            return new LiteralExpression(syntax, syntax);
        }

        if (Steps(path.Value) is { } steps)
        {
            if (!inMigration) reader.Malformed(path.Value, pointer, "a path with a slash in front stands in 'x-rk-from' only");
            value = new SourceExpression(syntax, steps, Text(parts, "file"));
        }
        else
        {
            if (parts.TryGetValue("file", out var file)) reader.Malformed(file.NameNode, pointer, "a path in another file begins with a slash");
            value = new PathExpression(syntax, name);
        }

        return Text(parts, "known") is string kind ? new KnownExpression(syntax, value, kind) : value;
    }

    private string? Text(Dictionary<string, JsonMember> parts, string name)
    {
        if (!parts.TryGetValue(name, out var part)) return null;
        if (part.Value.TryGetText(out var text)) return text;
        reader.Malformed(part.Value, pointer, $"'{name}' is a string");
        return null;
    }

    private static string Wants(string name) => name switch
    {
        "concat" => "takes a list",
        "table" => "takes an object",
        "backfill" => "takes a place, with a slash in front",
        "when" => "stands beside 'then'",
        "each" => "takes the place of a list, with a slash in front, and stands beside 'set', an object",
        _ => "takes a string",
    };

    private List<Expression> Items(JsonNode list)
    {
        var items = new List<Expression>();
        foreach (var item in list.Elements) items.Add(Read(item));
        return items;
    }

    private List<JoinedProperty> Members(JsonNode owner)
    {
        var members = new List<JoinedProperty>();
        foreach (var member in owner.Members) members.Add(new JoinedProperty(member.Name, Read(member.Value)));
        return members;
    }

    private List<KeyValuePair<string, string>> Rows(JsonNode table)
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
