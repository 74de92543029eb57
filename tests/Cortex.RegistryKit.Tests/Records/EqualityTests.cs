using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Records;

/// <summary>Records are values, with all that they hold.</summary>
public sealed class EqualityTests
{
    [Fact]
    public void Two_readings_of_a_text_are_equal()
    {
        var (one, other) = (Documents.Read(Registries.Typical), Documents.Read(Registries.Typical));

        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [InlineData("\"Büro\"", "\"Buro\"")]
    [InlineData("\"hkey\"", "\"other\"")]
    [InlineData("http://office:8080", "http://office:8081")]
    [InlineData("[\"chat\", \"coder\"]", "[\"coder\", \"chat\"]")]
    [InlineData("\"context_k\": 200", "\"context_k\": 201")]
    [InlineData("\"backup_2\": \"claude_cli\"", "\"backup_2\": \"gemini_cli\"")]
    [InlineData("\"of_tomorrow\"", "\"of_today\"")]
    [InlineData("\"id\": \"bare\"", "\"x\": 1, \"id\": \"bare\"")]
    [InlineData("\"openai\"", "\"openwebui\"")]
    public void One_difference_makes_two_values(string text, string other) =>
        Assert.NotEqual(Documents.Read(Registries.Typical), Documents.Read(Registries.Typical.Replace(text, other, StringComparison.Ordinal)));

    [Theory]
    [InlineData("1.0", "1.00")]
    [InlineData("1", "\"1\"")]
    [InlineData("{\"b\": 1}", "{\"b\":1}")]
    public void Unknown_properties_are_equal_if_they_are_spelled_alike(string one, string other)
    {
        static ModelRegistry With(string value) => Documents.Read($$"""{"version": 2, "a": {{value}}}""");

        Assert.Equal(With(one), With(one));
        Assert.Equal(With(one).GetHashCode(), With(one).GetHashCode());
        Assert.NotEqual(With(one), With(other));
    }

    [Fact]
    public void The_order_of_roles_does_not_count_and_that_of_models_does()
    {
        Assert.Equal(Documents.Read("""{"version": 2, "roles": {"a": {}, "b": {}}}"""), Documents.Read("""{"version": 2, "roles": {"b": {}, "a": {}}}"""));
        Assert.NotEqual(Documents.Read("""{"version": 2, "hosts": [{"id": "a"}, {"id": "b"}]}"""), Documents.Read("""{"version": 2, "hosts": [{"id": "b"}, {"id": "a"}]}"""));
    }

    [Fact]
    public void With_changes_a_copy()
    {
        var registry = Documents.Read(Registries.Typical);
        var host = registry.Hosts[new HostId("office")];

        var renamed = host with { Label = "Office" };

        Assert.Equal("Büro", host.Label);
        Assert.Equal(host, renamed with { Label = "Büro" });
        Assert.NotEqual(registry, registry with { Hosts = [renamed] });
    }

    [Fact]
    public void With_keeps_the_variant_and_what_is_unknown()
    {
        Model model = Documents.Read("""{"version": 2, "models": [{"id": "a", "type": "of_tomorrow", "x": 1}]}""").Models[0];

        var renamed = model with { Label = "L" };

        Assert.Equal("of_tomorrow", Assert.IsType<UnknownModel>(renamed).Type);
        Assert.Equal(model.Unknown, renamed.Unknown);
    }

    [Fact]
    public void Ids_of_two_kinds_do_not_mix_and_the_default_is_the_empty_one()
    {
        Assert.Equal(default, new ModelId(""));
        Assert.Equal(new ModelId("a"), new ModelId("a"));
        Assert.NotEqual<object>(new ModelId("a"), new HostId("a"));
    }
}
