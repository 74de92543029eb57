using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Generators.Tests.Agreement;

/// <summary>Makes values for a schema by chance: many that it allows, and such that are nearly so.</summary>
internal sealed class RandomValues(Random random, JsonObject root)
{
    /// <summary>A value that follows the schema where that is easy.</summary>
    public JsonNode? Fitting() => Fitting(root, 6);

    /// <summary>The same with one place changed.</summary>
    public JsonNode? Mutated()
    {
        var value = Fitting();
        if (value is JsonObject { Count: > 0 } map)
        {
            var name = map.ElementAt(random.Next(map.Count)).Key;
            if (random.Next(3) == 0) map.Remove(name);
            else map[random.Next(3) == 0 ? "d" : name] = Any(1);
            return map;
        }

        return Any(2);
    }

    private JsonNode? Fitting(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject rules || depth == 0) return Any(1);
        if (rules["$ref"] is { } reference) return Fitting(root["definitions"]![reference.GetValue<string>().Split('/')[^1]], depth - 1);
        if (rules["const"] is { } only) return only.DeepClone();
        if (rules["enum"] is JsonArray values) return values[random.Next(values.Count)]!.DeepClone();
        if ((rules["allOf"] ?? rules["anyOf"] ?? rules["oneOf"]) is JsonArray forms) return Fitting(forms[random.Next(forms.Count)], depth - 1);

        return rules["type"]?.GetValue<string>() switch
        {
            "integer" or "number" => (Number(rules["minimum"]) ?? Number(rules["exclusiveMinimum"]) ?? -2) + random.Next(5),
            "string" => Text((Number(rules["minLength"]) ?? 0) + random.Next(3)),
            "boolean" => random.Next(2) == 0,
            "array" => new JsonArray([.. Enumerable.Range(0, (Number(rules["minItems"]) ?? 0) + random.Next(3)).Select(_ => Fitting(rules["items"], depth - 1))]),
            "object" => Map(rules, depth),
            _ => Any(1),
        };
    }

    private JsonObject Map(JsonObject rules, int depth)
    {
        var required = rules["required"] is JsonArray list ? list.Select(name => name!.GetValue<string>()).ToList() : [];
        var properties = rules["properties"]!.AsObject();
        var map = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            if (required.Contains(name) || random.Next(2) == 0) map[name] = Fitting(schema, depth - 1);
        }

        foreach (var name in required.Where(name => !map.ContainsKey(name))) map[name] = Fitting(rules["additionalProperties"], depth - 1);
        return map;
    }

    private JsonNode? Any(int depth) => random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => null,
        1 => random.Next(-6, 9),
        2 => random.Next(2) == 0,
        3 => random.Next(-4, 4) + 0.5,
        4 => Text(random.Next(5)),
        5 => new JsonArray(Any(depth - 1), Any(depth - 1)),
        _ => new JsonObject { ["a"] = Any(depth - 1), ["c"] = Any(depth - 1) },
    };

    private string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "xyz"[random.Next(3)]));

    private static int? Number(JsonNode? node) => node?.GetValue<int>();
}
