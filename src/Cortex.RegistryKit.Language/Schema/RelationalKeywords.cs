using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Our own words on a property or an entity.</summary>
internal static class RelationalKeywords
{
    public static void Reference(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        string? to = null, onDelete = null, onMissing = null;
        foreach (var part in Members(reader, node, member))
        {
            switch (part.Name)
            {
                case "to": to = KeywordValues.Text(reader, node, part); break;
                case "onDelete": onDelete = OneOf(reader, node, part, "cascade", "clear", "restrict"); break;
                case "onMissing": onMissing = OneOf(reader, node, part, "skip", "omit"); break;
                default: Unknown(reader, node, member, part); break;
            }
        }

        node.Reference = new ReferenceWord(to, onDelete, onMissing);
    }

    public static void Join(SchemaReader reader, SchemaNode node, JsonMember member) =>
        node.Join = [.. Members(reader, node, member).Select(part => new JoinedProperty(part.Name, ExpressionReader.Read(reader, node.Pointer, part.Value)))];

    public static void Chain(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        List<string> slots = [];
        List<Expression> fallback = [];
        foreach (var part in Members(reader, node, member))
        {
            switch (part.Name)
            {
                case "slots": slots = [.. KeywordValues.Values(reader, node, part).Select(slot => Slot(reader, node, slot))]; break;
                case "fallback": fallback = [.. KeywordValues.Values(reader, node, part).Select(value => ExpressionReader.Read(reader, node.Pointer, value))]; break;
                default: Unknown(reader, node, member, part); break;
            }
        }

        node.Chain = new ChainWord(slots, fallback);
    }

    public static void Secret(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind == JsonKind.True)
        {
            node.Secret = new SecretWord(null);
            return;
        }

        string? url = null;
        foreach (var part in Members(reader, node, member))
        {
            if (part.Name == "for") url = KeywordValues.Text(reader, node, part);
            else Unknown(reader, node, member, part);
        }

        node.Secret = new SecretWord(url);
    }

    public static void Backfill(SchemaReader reader, SchemaNode node, JsonMember member) => node.Backfill = ExpressionReader.Read(reader, node.Pointer, member.Value);

    private static string Slot(SchemaReader reader, SchemaNode node, JsonNode slot)
    {
        if (slot.TryGetText(out var name)) return name;
        reader.Malformed(slot, node.Pointer, "a slot is the name of a property");
        return "";
    }

    private static string? OneOf(SchemaReader reader, SchemaNode node, JsonMember member, params string[] allowed)
    {
        if (member.Value.TryGetText(out var text) && allowed.Contains(text)) return text;
        reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is one of {string.Join(", ", allowed)}");
        return null;
    }

    public static List<JsonMember> Members(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Object) reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is an object");
        var members = new List<JsonMember>();
        foreach (var part in member.Value.Members) members.Add(part);
        return members;
    }

    public static void Unknown(SchemaReader reader, SchemaNode node, JsonMember word, JsonMember part) =>
        reader.Malformed(part.NameNode, node.Pointer, $"'{word.Name}' has no '{part.Name}'");
}
