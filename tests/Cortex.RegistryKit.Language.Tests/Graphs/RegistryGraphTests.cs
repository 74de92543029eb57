using Cortex.RegistryKit.Language.Graphs;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Graphs;

public class RegistryGraphTests
{
    private const string Registry = """
        {
          "version": 2,
          "hosts": [{"id": "office", "label": "Office", "api_url": "https://u:pw@llm.example.com/v1?key=1"}, {"id": "idle"}],
          "models": [
            {"id": "m", "type": "local_openai", "label": "Gemma", "host_id": "office"},
            {"id": "lost", "type": "local_openai", "host_id": "nowhere"},
            {"id": "unused", "type": "claude_cli"}
          ],
          "roles": {
            "chat": {"primary": "lost", "backup_1": "m", "backup_2": "typo"},
            "coder": {"primary": "claude_cli"}
          }
        }
        """;

    /// <summary>Of parts that lie in parts, and no chain.</summary>
    private const string PartsSchema = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "$id": "urn:example:parts",
          "type": "object",
          "properties": {
            "shelves": {"type": "array", "items": {"$ref": "#/definitions/shelf"}},
            "parts": {"type": "array", "items": {"$ref": "#/definitions/part"}}
          },
          "definitions": {
            "shelf": {"title": "Shelf", "type": "object", "properties": {"id": {"type": "string", "x-rk-id": "shelf"}}},
            "part": {
              "title": "Part",
              "type": "object",
              "properties": {
                "id": {"type": "string", "x-rk-id": "part"},
                "inside": {"type": ["string", "null"], "x-rk-ref": {"to": "part", "onDelete": "clear"}},
                "shelf": {"type": ["string", "null"], "x-rk-ref": {"to": "shelf", "onDelete": "clear"}}
              }
            }
          }
        }
        """;

    [Fact]
    public void Chains_stand_left_of_what_they_try_and_that_left_of_what_it_needs()
    {
        var graph = Graph(Registry);

        Assert.Equal([("chat", 0), ("coder", 0)], Column(graph, "role"));
        Assert.Equal([("lost", 1), ("m", 1), ("claude_cli", 1), ("typo", 1)], Column(graph, "model"));
        Assert.Equal([("office", 2), ("nowhere", 2)], Column(graph, "host"));
    }

    [Fact]
    public void Slots_stand_in_their_order_and_the_first_that_can_be_used_is_played()
    {
        var chat = Graph(Registry).Edges.Where(edge => edge.From.Id == "chat");

        Assert.Equal(
            [("primary", "lost", false), ("backup_1", "m", true), ("backup_2", "typo", false), ("", "claude_cli", false)],
            chat.Select(edge => (edge.Property, edge.To.Id, edge.IsPlayed)));
        Assert.Equal(["there is no host 'nowhere'", null, "there is no model 'typo'", null], chat.Select(edge => edge.Lack));
    }

    [Fact]
    public void A_last_resort_that_a_slot_names_already_is_no_edge_of_its_own() =>
        Assert.Equal(["primary"], Graph(Registry).Edges.Where(edge => edge.From.Id == "coder").Select(edge => edge.Property));

    [Fact]
    public void What_is_missing_and_what_needs_no_entry_can_be_told_apart()
    {
        var forms = Graph(Registry).Nodes.ToLookup(node => node.Form, node => node.Id);

        Assert.Equal(["nowhere", "typo"], forms[GraphNodeForm.Missing].Order());
        Assert.Equal(["claude_cli"], forms[GraphNodeForm.WithoutEntry]);
    }

    [Fact]
    public void A_finding_stands_at_its_entity_and_at_the_reference_it_is_about()
    {
        var graph = Graph(Registry);

        var slot = Assert.Single(graph.Edges, edge => edge.To.Id == "typo");
        Assert.Equal("RK2001", Assert.Single(slot.Findings).Rule.Id);
        Assert.Contains(slot.Findings[0], slot.From.Findings);
        Assert.Equal(Severity.Error, slot.From.Severity);
        Assert.Equal(Severity.Error, Node(graph, "lost").Severity);
        Assert.Null(Node(graph, "coder").Severity);
    }

    [Fact]
    public void What_no_chain_reaches_is_counted_unless_all_is_asked_for()
    {
        Assert.Equal([("host", 1), ("model", 1)], Graph(Registry).Hidden.Select(hidden => (hidden.Kind.Name, hidden.Count)));

        var all = Graph(Registry, new GraphOptions { ShowsAll = true });
        Assert.Empty(all.Hidden);
        Assert.Contains("unused", all.Nodes.Select(node => node.Id));
        Assert.DoesNotContain(all.OtherFindings, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void One_chain_is_shown_with_what_it_reaches_and_nothing_else() =>
        Assert.Equal(["coder", "claude_cli"], Graph(Registry, new GraphOptions { Chains = ["coder"] }).Nodes.OrderBy(node => node.Column).Select(node => node.Id));

    [Fact]
    public void Of_a_url_only_its_origin_is_shown_and_of_a_key_nothing()
    {
        var graph = Graph("""{"version": 2, "hosts": [{"id": "sk-canary", "api_url": "https://u:canary@h.example.com/canary?canary"}], "models": [{"id": "m", "type": "local_openai", "label": "ftp://a:canary@b", "host_id": "sk-canary"}], "roles": {"chat": {"primary": "m", "backup_1": "ghp_canary"}}}""");

        Assert.DoesNotContain(graph.Nodes, node => $"{node.Id} {node.Label} {node.Detail}".Contains("canary", StringComparison.Ordinal));
        Assert.Equal("https://h.example.com", graph.Nodes.Single(node => node.Kind.Name == "host").Detail);
    }

    [Fact]
    public void Without_chains_all_entries_are_shown_each_right_of_what_refers_to_it()
    {
        var graph = Graph("""{"shelves": [{"id": "s"}], "parts": [{"id": "bolt", "inside": "box"}, {"id": "box", "inside": "crate", "shelf": "s"}, {"id": "crate"}]}""", schema: PartsSchema);

        Assert.Equal([("bolt", 0), ("box", 1), ("crate", 2)], Column(graph, "part"));
        Assert.Equal([("s", 3)], Column(graph, "shelf"));
    }

    [Theory]
    [InlineData("""{"parts": [{"id": "a", "inside": "a"}]}""")]
    [InlineData("""{"parts": [{"id": "a", "inside": "b"}, {"id": "b", "inside": "c"}, {"id": "c", "inside": "a"}]}""")]
    public void Circles_have_columns_too(string registry)
    {
        var graph = Graph(registry, schema: PartsSchema);

        Assert.Equal(Enumerable.Range(0, graph.Nodes.Count), graph.Nodes.Select(node => node.Column));
    }

    [Fact]
    public void A_way_of_ten_thousand_references_is_no_deep_stack()
    {
        var parts = string.Join(",", Enumerable.Range(0, 10_000).Select(i => $$"""{"id": "p{{i}}", "inside": "p{{i + 1}}"}"""));

        var graph = Graph($$"""{"parts": [{{parts}}]}""", schema: PartsSchema);

        Assert.Equal(10_000, graph.Nodes.Max(node => node.Column));
    }

    [Fact]
    public void Of_two_entries_with_one_id_there_is_one_node_with_the_findings_of_both()
    {
        var graph = Graph("""{"version": 2, "models": [{"id": "m", "type": "claude_cli"}, {"id": "m", "type": "gemini_cli"}], "roles": {"chat": {"primary": "m"}}}""");

        Assert.Equal("claude_cli", Node(graph, "m").Detail);
        Assert.Contains("RK2002", Node(graph, "m").Findings.Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"version": 2, "models": 7, "roles": {"chat": 5, "": {}}}""")]
    public void A_file_without_entries_has_an_empty_picture(string registry) => Assert.Empty(Graph(registry).Nodes);

    private static RegistryGraph Graph(string registry, GraphOptions? options = null, string? schema = null)
    {
        var tree = JsonTree.Parse(Utf8Text.FromString(registry));
        var read = schema is null ? Schemas.V2 : RegistrySchema.Parse(Utf8Text.FromString(schema));
        Assert.True(read.IsSound, string.Join('\n', read.Findings));
        return RegistryGraph.Of(tree, read, RegistryChecker.Check(tree, read), options ?? GraphOptions.Default);
    }

    private static GraphNode Node(RegistryGraph graph, string id) => graph.Nodes.Single(node => node.Id == id);

    private static IEnumerable<(string Id, int Column)> Column(RegistryGraph graph, string kind) => graph.Nodes.Where(node => node.Kind.Name == kind).Select(node => (node.Id, node.Column));
}
