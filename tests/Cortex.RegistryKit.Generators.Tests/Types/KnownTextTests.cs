using System.Text.Json;
using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>A string of which some values are known becomes a type of its own.</summary>
public sealed class KnownTextTests
{
    [Fact]
    public void A_type_never_has_the_name_of_its_own_member()
    {
        using var compiled = new TestProject()
            .Schema(Schema("""{"value": {"enum": ["a"]}, "is_known": {"enum": ["b"]}, "unknown": {"properties": {"read": {"properties": {"c": {"type": "string"}}}}}}"""), "/project/a.schema.json", ("RkNamespace", "N"))
            .Code("internal static class Probe { internal static bool IsValid(string text) => N.Shapes.IsValid(System.Text.Encoding.UTF8.GetBytes(text)); }")
            .Compile();

        Assert.True(compiled.Call<bool>("Probe", "IsValid", """{"value": "a", "is_known": "b", "unknown": {"read": {"c": ""}}}"""));
    }

    // For few a pattern does, which takes the compiler too long for many.
    [Theory]
    [InlineData(3)]
    [InlineData(1000)]
    public void All_values_are_known_and_no_other_however_many_there_are(int count)
    {
        var values = JsonSerializer.Serialize(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"value {i}")));
        using var compiled = new TestProject()
            .Schema(Schema($$"""{"colour": {"enum": {{values}} } }"""), "/project/a.schema.json", ("RkNamespace", "N"))
            .Code("internal static class Probe { internal static bool IsKnown(string text) => new N.Colour(text).IsKnown; }")
            .Compile();

        Assert.True(compiled.Call<bool>("Probe", "IsKnown", FormattableString.Invariant($"value {count - 1}")));
        Assert.False(compiled.Call<bool>("Probe", "IsKnown", FormattableString.Invariant($"value {count}")));
    }

    private static string Schema(string properties) => $$"""{"title": "Shapes", "type": "object", "properties": {{properties}} }""";
}
