using Cortex.RegistryKit.Language.Comparison;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Comparison;

public sealed class RegistryComparisonTests
{
    private const string Before = """
        {
          "version": 2,
          "hosts": [{"id": "office", "api_url": "http://office", "api_key": "CANARY"}, {"id": "home", "api_url": "http://home"}],
          "models": [
            {"id": "big", "type": "local_openai", "host_id": "office", "context_k": 128, "tags": ["chat"]},
            {"id": "small", "type": "local_openai", "host_id": "home", "context_k": 8}
          ],
          "roles": {"chat": {"primary": "big", "backup_1": "small"}, "coder": {"primary": "small"}}
        }
        """;

    [Theory]
    [InlineData("\"version\": 2", "\"version\":2.0")]
    [InlineData("\"id\": \"home\", \"api_url\": \"http://home\"", "\"api_url\": \"http:\\/\\/home\",\n \"id\": \"home\"")]
    public void Spelling_order_of_properties_and_white_space_are_no_difference(string former, string present)
    {
        var comparison = Compare(former, present);

        Assert.True(comparison.IsEmpty);
        Assert.Equal("nothing changed", comparison.ToString());
    }

    [Theory]
    [InlineData("\"context_k\": 128", "\"context_k\": 64", "model 'big': context_k changed")]
    [InlineData("\"tags\": [\"chat\"]", "\"tags\": [\"chat\", \"coder\"]", "model 'big': tags changed")]
    [InlineData(", \"context_k\": 8", "", "model 'small': context_k changed")]
    [InlineData("\"coder\": {\"primary\": \"small\"}", "\"coder\": {\"primary\": null, \"note\": {\"deep\": 1}}", "role 'coder': primary, note changed")]
    public void A_changed_entity_is_named_with_its_properties(string former, string present, string change) =>
        Assert.Equal(change, Assert.Single(Compare(former, present).Entities).ToString());

    [Theory]
    [InlineData("[{\"id\": \"office\"", "[{\"id\": \"third\"}, {\"id\": \"office\"", "host 'third' added")]
    [InlineData(", {\"id\": \"home\", \"api_url\": \"http://home\"}", "", "host 'home' removed")]
    [InlineData(", \"coder\": {\"primary\": \"small\"}", "", "role 'coder' removed")]
    [InlineData("\"roles\": {", "\"roles\": {\"research\": {}, ", "role 'research' added")]
    public void An_entity_may_be_added_or_removed_anywhere(string former, string present, string change) =>
        Assert.Contains(change, Compare(former, present).Entities.Select(found => found.ToString()));

    [Fact]
    public void An_entity_with_another_id_is_another_entity() =>
        Assert.Equal(["host 'home' removed", "host 'house' added"], Compare("{\"id\": \"home\"", "{\"id\": \"house\"").Entities.Select(change => change.ToString()));

    [Theory]
    [InlineData("\"version\": 2", "\"version\": 2, \"note\": 1", "/note")]
    [InlineData("{\"id\": \"home\", \"api_url\": \"http://home\"}", "{\"id\": \"office\"}", "/hosts")]
    [InlineData("{\"id\": \"home\", \"api_url\": \"http://home\"}", "7", "/hosts")]
    public void What_is_no_entity_is_a_place_and_so_is_a_list_whose_ids_are_not_sound(string former, string present, string place) =>
        Assert.Equal(place, Assert.Single(Compare(former, present).Elsewhere));

    [Fact]
    public void A_list_in_another_order_is_another_list()
    {
        const string Office = "{\"id\": \"office\", \"api_url\": \"http://office\", \"api_key\": \"CANARY\"}";
        const string Home = "{\"id\": \"home\", \"api_url\": \"http://home\"}";

        Assert.Equal(["/hosts"], Compare($"{Office}, {Home}", $"{Home}, {Office}").Elsewhere);
    }

    [Theory]
    [InlineData("{\"primary\": \"big\", \"backup_1\": \"small\"}", "{\"primary\": \"small\"}", "role 'chat' goes from 'big' to 'small'")]
    [InlineData("\"chat\": {\"primary\": \"big\", \"backup_1\": \"small\"}, ", "", "role 'chat' goes from 'big' to 'claude_cli'")]
    [InlineData("\"roles\": {", "\"roles\": {\"x\": {\"primary\": \"big\"}, ", "role 'x' goes from 'claude_cli' to 'big'")]
    public void A_role_that_leads_elsewhere_is_named(string former, string present, string change) =>
        Assert.Equal(change, Assert.Single(Compare(former, present).Chains).ToString());

    [Fact]
    public void A_role_whose_model_lost_its_host_leads_elsewhere() =>
        Assert.Contains("role 'chat' goes from 'big' to 'small'", Compare("{\"id\": \"office\", \"api_url\": \"http://office\", \"api_key\": \"CANARY\"}, ", "").Chains.Select(change => change.ToString()));

    [Fact]
    public void A_role_whose_models_host_changed_is_named_too() =>
        Assert.Equal(["role 'chat' stays with 'big', which changed"], Compare("http://office", "http://elsewhere").Chains.Select(change => change.ToString()));

    [Fact]
    public void A_slot_that_nobody_reaches_changes_no_role() => Assert.Empty(Compare("\"backup_1\": \"small\"", "\"backup_1\": \"claude_cli\"").Chains);

    [Fact]
    public void No_value_is_said()
    {
        var comparison = Compare("CANARY", "CANARY2");

        Assert.Equal("host 'office': api_key changed; role 'chat' stays with 'big', which changed", comparison.ToString());
    }

    [Fact]
    public void What_is_no_JSON_can_be_compared_for_what_there_is() => Assert.False(RegistryComparison.Of(Parse(Before), Parse(Before[..^40]), Schemas.V2).IsEmpty);

    private static RegistryComparison Compare(string former, string present)
    {
        Assert.Contains(former, Before, StringComparison.Ordinal);
        return RegistryComparison.Of(Parse(Before), Parse(Before.Replace(former, present, StringComparison.Ordinal)), Schemas.V2);
    }

    private static JsonTree Parse(string text) => JsonTree.Parse(Utf8Text.FromString(text));
}
