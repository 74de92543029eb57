using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Generators.Tests.Agreement;

/// <summary>Makes schemas by chance; the same seed gives the same schemas.</summary>
/// <param name="random">The chance.</param>
/// <param name="isCommon">Whether there are only keywords in them that NJsonSchema does right as well.</param>
internal sealed class RandomSchemas(Random random, bool isCommon)
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    /// <summary>A schema with definitions, which may lead back to themselves.</summary>
    public JsonObject Document()
    {
        var definitions = new JsonObject { ["first"] = Schema(2), ["second"] = Schema(1) };
        var root = Object(3);
        root["title"] = "Shapes";
        root["definitions"] = definitions;
        return root;
    }

    private JsonNode Schema(int depth)
    {
        if (!isCommon && Chance(12)) return JsonValue.Create(random.Next(2) == 0);
        if (depth > 0 && Chance(5)) return Combined(depth - 1);
        return (depth > 0 ? random.Next(7) : random.Next(5)) switch
        {
            0 => Number(),
            1 or 2 => Text(),
            3 => new JsonObject { ["type"] = Pick("boolean", "null", "string", "integer") },
            4 => Values(),
            5 => Array(depth - 1),
            _ => Object(depth - 1),
        };
    }

    private JsonObject Number()
    {
        var least = random.Next(-5, 5);
        var schema = new JsonObject { ["type"] = Pick("integer", "number") };
        if (Chance(2)) schema[isCommon || Chance(2) ? "minimum" : "exclusiveMinimum"] = least;
        if (Chance(2)) schema["maximum"] = least + random.Next(8);
        if (Chance(4)) schema["multipleOf"] = random.Next(1, 4);
        return schema;
    }

    private JsonObject Text()
    {
        var least = random.Next(3);
        var schema = new JsonObject { ["type"] = "string" };
        if (Chance(2)) schema["minLength"] = least;
        if (Chance(2)) schema["maxLength"] = least + random.Next(4);
        if (Chance(4)) schema["pattern"] = Pick("^[xy]*$", "z", "^x");
        return schema;
    }

    private JsonObject Values() => !isCommon && Chance(2) ? new JsonObject { ["const"] = random.Next(3) } : new JsonObject { ["enum"] = new JsonArray("red", "green", random.Next(5)) };

    private JsonObject Array(int depth)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Inner(depth) };
        if (Chance(2)) schema["minItems"] = random.Next(2);
        if (Chance(2)) schema["maxItems"] = random.Next(1, 4);
        if (isCommon) return schema;

        if (Chance(3)) schema["uniqueItems"] = true;
        if (Chance(3)) schema["contains"] = Inner(depth);
        return schema;
    }

    private JsonObject Object(int depth)
    {
        var properties = new JsonObject();
        foreach (var name in Names.Where(_ => Chance(2))) properties[name] = Inner(depth);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (Chance(2)) schema["required"] = new JsonArray([.. Names.Where(_ => Chance(4)).Select(name => JsonValue.Create(name))]);
        if (Chance(3)) schema["additionalProperties"] = Chance(2) ? false : Inner(depth);
        if (Chance(5)) schema["minProperties"] = random.Next(3);
        if (isCommon) return schema;

        if (Chance(4)) schema["propertyNames"] = new JsonObject { ["enum"] = new JsonArray("a", "b", "c") };
        if (Chance(4)) schema["dependencies"] = new JsonObject { ["a"] = new JsonArray("b"), ["c"] = Inner(depth) };
        if (Chance(4)) (schema["if"], schema["then"], schema["else"]) = (Inner(depth), Inner(depth), Inner(depth));
        if (Chance(5)) schema["patternProperties"] = new JsonObject { ["^[ab]"] = Inner(depth) };
        return schema;
    }

    private JsonObject Combined(int depth) => random.Next(4) switch
    {
        0 => new JsonObject { ["allOf"] = new JsonArray(Inner(depth), Inner(depth)) },
        1 => new JsonObject { ["anyOf"] = new JsonArray(Inner(depth), Inner(depth)) },
        2 => new JsonObject { ["oneOf"] = new JsonArray(Inner(depth), Inner(depth), Inner(depth)) },
        _ => new JsonObject { ["not"] = Inner(depth) },
    };

    // A reference only below a property or an element: one beside the schema itself could lead back to it without end.
    private JsonNode Inner(int depth) => depth > 1 && Chance(8) ? new JsonObject { ["$ref"] = "#/definitions/" + Pick("first", "second") } : Schema(depth);

    private bool Chance(int outOf) => random.Next(outOf) == 0;

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
