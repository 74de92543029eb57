using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using NJsonSchema;

namespace Cortex.RegistryKit.Language.Tests.Rules;

/// <summary>
/// NJsonSchema's verdict on the same files. It ignores const (so that every model fits several variants: the union is taken out),
/// propertyNames and our own words; the files here are wrong in types, required properties and elements alone.
/// </summary>
public class SecondOpinionTests
{
    private static readonly string[] Shapes = ["null", "true", "1", "1.5", "\"urn:x\"", "[]", "[1]", "{}", "{\"id\": \"x\"}", "[{\"id\": \"y\", \"type\": \"t\"}]"];

    [Fact]
    public async Task NJsonSchema_says_the_same_of_types_and_required_properties()
    {
        var other = await JsonSchema.FromJsonAsync(WithoutUnion());
        var example = JsonTree.Parse(Utf8Text.FromString(Example));
        Assert.Empty(RegistryChecker.Check(example, Schemas.V2));
        Assert.Empty(other.Validate(Example));

        var disagreements = new List<string>();
        foreach (var (place, json) in Variations())
        {
            var shape = RegistryChecker.Check(JsonTree.Parse(Utf8Text.FromString(json)), Schemas.V2).Any(finding => finding.Rule.Id is "RK1004" or "RK1005");
            if (shape != other.Validate(json).Count > 0) disagreements.Add(place);
        }

        Assert.Empty(disagreements);
    }

    private static string WithoutUnion()
    {
        var schema = Utf8Text.FromBytes(File.ReadAllBytes(Schemas.PathOf("model_registry.v2.schema.json")));
        var changes = EditPlanner.Plan(schema, [JsonEdit.Remove(EditPath.Root.Member("definitions").Member("model").Member("oneOf"))]);
        return Encoding.UTF8.GetString(TextChange.Apply(schema, changes));
    }

    private static string Example =>
        JsonPointer.TryParse("/examples/0", out var pointer) && pointer.TryFind(Schemas.V2.Tree.Root, out var example) ? example.Raw : throw new InvalidOperationException("The schema has no example.");

    /// <summary>The example with each of its values in turn replaced by one of another shape, or taken out.</summary>
    private static IEnumerable<(string Place, string Json)> Variations()
    {
        var tree = JsonTree.Parse(Utf8Text.FromString(Example));
        foreach (var span in Values(tree.Root).Skip(1).Where(node => node.Kind != JsonKind.Number).Select(node => node.Span))
        {
            foreach (var shape in Shapes) yield return ($"{tree.Text.GetString(span)} -> {shape}", Encoding.UTF8.GetString([.. tree.Text.Bytes[..span.Start], .. Encoding.UTF8.GetBytes(shape), .. tree.Text.Bytes[span.End..]]));
        }
    }

    private static List<JsonNode> Values(JsonNode node)
    {
        List<JsonNode> values = [node];
        foreach (var element in node.Elements) values.AddRange(Values(element));
        foreach (var member in node.Members) values.AddRange(Values(member.Value));
        return values;
    }
}
