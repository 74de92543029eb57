using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>Random documents, texts of them in a random layout and spelling, and edits that more or less fit them.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] Names = ["a", "b", "c", "é東🚀", "q\"\\\n", ""];
    private static readonly string[] Ids = ["i1", "i2", "ï3", "i4"];

    private readonly Random random = new(seed);
    private int strings;

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>A value; every string in it that is no id stands nowhere else.</summary>
    public JsonNode? Value(int depth, string prefix = "u") => random.Next(depth > 0 ? 10 : 5) switch
    {
        0 => JsonValue.Create(random.Next(-9, 2000)),
        1 => JsonValue.Create(Chance(50)),
        2 => null,
        3 or 4 => JsonValue.Create(prefix + (++strings).ToString(CultureInfo.InvariantCulture) + "é\t\"/🚀"),
        5 or 6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1, prefix))]),
        7 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Entry(depth - 1, prefix))]),
        _ => Object(depth, prefix),
    };

    public JsonObject Object(int depth, string prefix = "u")
    {
        var result = new JsonObject();
        foreach (var name in Names.Where(_ => Chance(50))) result[name] = Value(depth - 1, prefix);
        return result;
    }

    private JsonObject Entry(int depth, string prefix)
    {
        var result = Object(depth, prefix);
        result.Insert(random.Next(result.Count + 1), "id", JsonValue.Create(Pick(Ids)));
        return result;
    }

    /// <summary>An edit somewhere in a document, as it is by now; it may not fit.</summary>
    public NaiveEdit Edit(NaiveDocument document)
    {
        var path = new List<object>();
        var at = document;
        while (path.Count == 0 || (at is null ? Chance(30) : Chance(at.Members is null && at.Elements is null ? 5 : 70)))
        {
            object step = at?.Elements is { } elements && !Chance(3)
                ? Chance(50) ? new NaiveElement(random.Next(elements.Count + 1)) : new NaiveEntry(Pick(Ids))
                : new NaiveMember(Pick(Names));
            path.Add(step);
            at = step switch
            {
                NaiveMember member => at?.Members?.Find(child => child.Name == member.Name)?.Value,
                NaiveElement element => at!.Elements!.ElementAtOrDefault(element.Index)?.Value,
                NaiveEntry entry => at!.Elements!.Find(child => child.Id == entry.Id)?.Value,
                _ => null,
            };
        }

        var kind = at?.Elements is not null && Chance(60) ? 'A' : Pick("SSRRA");
        var value = kind == 'A' && Chance(50) ? Entry(2, "n") : Value(3, "n");
        return new NaiveEdit(kind, [.. path], kind == 'R' ? null : Text(value));
    }

    /// <summary>A text of a value, each part of it laid out and spelled as chance has it.</summary>
    public string Text(JsonNode? value, int level = 0)
    {
        var children = value switch
        {
            JsonObject o => o.Select(member => Quote(member.Key) + Space() + ":" + Space() + Text(member.Value, level + 1)).ToList(),
            JsonArray a => a.Select(element => Text(element, level + 1)).ToList(),
            _ => null,
        };
        if (children is null) return Scalar(value);

        var line = Chance(50) ? Pick(["\n", "\r\n"]) + new string(Pick(" \t"), level + 1) : Space();
        var text = new StringBuilder(value is JsonObject ? "{" : "[");
        for (var i = 0; i < children.Count; i++) text.Append(i > 0 ? Space() + "," : "").Append(Chance(90) ? line : Space()).Append(children[i]);
        return text.Append(Chance(90) ? line : Space()).Append(value is JsonObject ? '}' : ']').ToString();
    }

    private string Scalar(JsonNode? value)
    {
        if (value?.GetValueKind() == JsonValueKind.String) return Quote(value.GetValue<string>());
        if (value?.GetValueKind() != JsonValueKind.Number) return value?.ToJsonString() ?? "null";
        var number = (0 + double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        return Pick([number, number, number + ".0", number == "0" ? "-0E7" : number + "00e-2"]);
    }

    private string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c < ' ' || c is '"' or '\\' || Chance(20) || char.IsSurrogate(c)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else text.Append(c);
        }

        return text.Append('"').ToString();
    }

    private string Space() => Pick(["", "", " ", "  ", "\n "]);

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];

    private char Pick(string items) => items[random.Next(items.Length)];
}
