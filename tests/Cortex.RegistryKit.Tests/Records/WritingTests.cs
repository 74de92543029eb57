using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Records;

/// <summary>What is written is what was read.</summary>
public sealed class WritingTests
{
    [Fact]
    public void A_typical_registry_is_read_again_as_the_same()
    {
        var registry = Documents.Read(Registries.Typical);

        Assert.Equal(registry, Documents.Read(Documents.Write(registry)));
    }

    [Theory]
    [InlineData("1.50")]
    [InlineData("1e400")]
    [InlineData("-0")]
    [InlineData("12345678901234567890123")]
    [InlineData("\"\\u00e9 \\/ \\ud83d\\ude80 \\ud800\"")]
    [InlineData("[ 1,\n2 ]")]
    [InlineData("{\"a\" : {}}")]
    public void Unknown_properties_keep_their_spelling(string value)
    {
        var text = $$"""{"version": 2, "x": {{value}}, "hosts": [{"id": "h", "y": {{value}}}], "roles": {"r": {"backup_5": {{value}} } } }""";

        Assert.Equal(3, Documents.Write(Documents.Read(text)).Split(value).Length - 1);
    }

    [Fact]
    public void Of_unknown_properties_with_one_name_the_last_counts()
    {
        var unknown = Documents.Read("""{"version": 2, "a": 1, "b": 2, "a": 3}""").Unknown;

        Assert.Equal(["a", "b"], unknown.Names);
        Assert.True(unknown.TryGet("a", out var json));
        Assert.Equal("3"u8, json.Span);
    }

    [Theory]
    [InlineData("é 東 🚀 \u2028 </a> & '")]
    [InlineData("\"\\\b\f\n\r\t\u0001\u001f\u007f")]
    public void Only_what_JSON_demands_is_escaped(string text)
    {
        var registry = new ModelRegistry { Hosts = [new Host { Id = new HostId("h"), Label = text }], Roles = new([new(new RoleName(text), new Role())]) };

        var written = Documents.Write(registry);

        var expected = "\"" + string.Concat(text.Select(unit => unit switch { '"' => "\\\"", '\\' => "\\\\", '\b' => "\\b", '\f' => "\\f", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", < ' ' => $"\\u{(int)unit:x4}", _ => unit.ToString() })) + "\"";
        Assert.Equal(2, written.Split(expected).Length - 1);
        Assert.Equal(registry, Documents.Read(written));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_an_escape() =>
        Assert.Contains("\"\\ud83d!\"", Documents.Write(new ModelRegistry { Hosts = [new Host { Id = new HostId("h"), Label = "\ud83d!" }] }), StringComparison.Ordinal);

    [Fact]
    public void What_is_absent_is_left_out() =>
        Assert.Equal("""{"id": "h", "host_type": "openwebui"}""", Compact(Documents.Write(new ModelRegistry { Hosts = [new Host { Id = new HostId("h") }] }), "hosts"));

    [Fact]
    public void A_new_registry_has_its_version_and_the_login_of_the_client() => Assert.Equal(
        """
        {
          "version": 2,
          "providers": {
            "anthropic": {
              "credentials": [
                {
                  "id": "cli",
                  "label": "Claude CLI (OAuth)",
                  "type": "cli"
                }
              ]
            },
            "google": {
              "accounts": []
            }
          },
          "hosts": [],
          "models": [],
          "roles": {}
        }
        """.ReplaceLineEndings("\n"),
        Documents.Write(new ModelRegistry()));

    private static string Compact(string json, string section) =>
        System.Text.Json.Nodes.JsonNode.Parse(json)![section]![0]!.ToJsonString().Replace("\":", "\": ", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal);
}
