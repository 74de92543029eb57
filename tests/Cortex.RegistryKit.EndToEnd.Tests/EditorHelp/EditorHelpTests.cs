using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Cortex.RegistryKit.EndToEnd.Tests.Conformance;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.EditorHelp;

/// <summary>What an editor makes of a registry that knows nothing of us, with the schema as it is shipped and with the one that is derived from the registry.</summary>
public sealed class EditorHelpTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(Driver.TestsFolder, ".."));
    private static readonly string Shipped = File.ReadAllText(Path.Combine(Repository, "schemas", "model_registry.v2.schema.json"));

    [EditorFact]
    public async Task A_good_file_has_no_complaint()
    {
        foreach (var text in new[] { Registries.Tidy, Registries.Sound, await File.ReadAllTextAsync(Path.Combine(Repository, "samples", "Quickstart", "model_registry.json")) })
        {
            Assert.Empty(EditorService.Ask(Shipped, text).Complaints);
            Assert.Empty(EditorService.Ask(await DeriveAsync(text), text).Complaints);
        }
    }

    [EditorFact]
    public async Task A_file_with_every_reference_empty_or_null_has_no_complaint()
    {
        const string Empty = """{"version": 2, "models": [{"id": "m", "type": "local_openai", "host_id": null, "credential_id": "", "account_id": null}], "roles": {"chat": {"primary": "", "backup_1": null}}}""";

        Assert.Empty(EditorService.Ask(await DeriveAsync(Empty), Empty).Complaints);
    }

    [EditorFact]
    public async Task An_id_that_leads_nowhere_is_underlined_by_the_derived_schema()
    {
        var complaint = Assert.Single(EditorService.Ask(await DeriveAsync(Registries.Typo), Registries.Typo).Complaints);

        Assert.Equal("\"gemma-lcal\"", complaint.Text);
        Assert.Contains("\"gemma-local\"", complaint.Message, StringComparison.Ordinal);
        Assert.Empty(EditorService.Ask(Shipped, Registries.Typo).Complaints);
    }

    [EditorFact]
    public async Task In_a_slot_the_ids_of_this_very_registry_are_offered()
    {
        var text = Registries.Tidy.Replace("{\"primary\": \"gemma-local\"},", "{\"primary\": \"\"},", StringComparison.Ordinal);

        var offered = EditorService.Ask(await DeriveAsync(text), text, ("complete", "\"chat\": {\"primary\": \"")).Answers[0];

        Assert.Equal(["\"claude_cli\"", "\"gemini_cli\"", "\"gemini_api\"", "\"gemma-local\"", "\"llama\""], offered.Where(label => label is not ("\"\"" or "null")));
    }

    [EditorFact]
    public async Task Where_a_host_is_named_the_hosts_are_offered_and_nothing_else()
    {
        var text = Registries.Tidy.Replace("\"host_id\": \"laptop\", \"context_k\"", "\"host_id\": \"\", \"context_k\"", StringComparison.Ordinal);

        var offered = EditorService.Ask(await DeriveAsync(text), text, ("complete", "\"host_id\": \"")).Answers[0];

        Assert.Equal(["\"laptop\""], offered.Where(label => label is not ("\"\"" or "null")));
    }

    [EditorFact]
    public async Task Roles_that_are_known_are_offered_as_keys()
    {
        const string Text = """{"version": 2, "roles": {"reviewer": {"primary": "claude_cli"}, "": {}}}""";

        var offered = EditorService.Ask(await DeriveAsync(Text), Text, ("complete", "\"claude_cli\"}, \"")).Answers[0];

        Assert.Equal(["chat", "coder", "distill", "orchestrator", "research"], offered.Order());
    }

    [EditorFact]
    public async Task Hovering_over_a_property_shows_what_it_means_and_over_an_id_whose_it_is()
    {
        var shipped = EditorService.Ask(Shipped, Registries.Tidy, ("hover", "\"api_url"), ("hover", "\"context_k"));
        var derived = EditorService.Ask(await DeriveAsync(Registries.Tidy), Registries.Tidy, ("hover", "\"chat\": {\"primary\": \"gemma-local"));

        Assert.Contains("Base url of the host", Assert.Single(shipped.Answers[0]), StringComparison.Ordinal);
        Assert.Contains("Size of the context window", Assert.Single(shipped.Answers[1]), StringComparison.Ordinal);
        Assert.Contains("`gemma-local`: Gemma", Assert.Single(derived.Answers[0]), StringComparison.Ordinal);
    }

    [EditorFact]
    public void Properties_and_their_values_are_offered_by_the_shipped_schema()
    {
        const string Text = """{"version": 2, "hosts": [{"id": "h", "host_type": ""}]}""";

        var answers = EditorService.Ask(Shipped, Text, ("complete", "\"host_type\": \""), ("complete", "\"id\": \"h\", \"")).Answers;

        Assert.Contains("\"openwebui\"", answers[0]);
        Assert.Contains("\"openai\"", answers[0]);
        Assert.Contains("api_key", answers[1]);
    }

    private static async Task<string> DeriveAsync(string registry)
    {
        using var workspace = new Workspace().With("model_registry.json", registry);
        var run = await Tool.RunAsync(workspace, "schema", "derive", "model_registry.json", "--schema", "urn:registrykit:model_registry.v2");
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }
}
