using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Navigation;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Navigation;

public sealed class MentionTests
{
    private const string File = """{"version": 2, "hosts": [{"id": "a"}], "models": [{"id": "m", "type": "local_openai", "host_id": "a"}], "roles": {"chat": {"primary": "m", "backup_1": "claude_cli"}}}""";
    private static readonly RegistrySchema Registry = Schemas.V2;

    [Fact]
    public void Entries_and_references_are_mentioned_in_the_order_of_the_text()
    {
        var mentions = Mentions.All(JsonTree.Parse(Utf8Text.FromString(File)), Registry);

        Assert.Equal(["host a entry", "model m entry", "host a", "role chat entry", "model m", "model claude_cli"], mentions.Select(mention => $"{mention.Kind} {mention.Id}{(mention.IsEntry ? " entry" : "")}"));
    }

    [Fact]
    public void Another_id_is_written_wherever_the_old_one_was()
    {
        var tree = JsonTree.Parse(Utf8Text.FromString(File));
        var mentions = Mentions.All(tree, Registry);
        var host = mentions[0];

        var renamed = TextChange.Apply(tree.Text, Renaming.Plan(host, "quote\"d", mentions));

        Assert.Null(Renaming.Obstacle(host, "quote\"d", EntitySet.Of(tree, Registry)));
        Assert.Equal(File.Replace("\"a\"", """
            "quote\"d"
            """), System.Text.Encoding.UTF8.GetString(renamed));
    }
}
