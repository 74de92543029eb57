using System.Text;

namespace Cortex.RegistryKit.Tests.Editing;

/// <summary>Whatever is done to a sound registry through the typed methods, it stays sound, and keeps what nobody meant.</summary>
public class RandomEditsTests
{
    private const int Rounds = 150;
    private const int EditsARound = 25;

    private const string Text = """
        {
          "version": 2,
          "x_note": { "kept":   [1.50, "\u00e9", -0], "text": "é 東 🚀" },
          "hosts": [
            { "id": "h1", "label": "One", "api_url": "http://one", "x_rack": "A 1" }
          ],
          "models": [
            { "id": "m1", "type": "local_openai", "host_id": "h1", "x_rate": 1.250 },
            { "id": "m2", "type": "some_new_type" }
          ],
          "roles": { "chat": { "primary": "m1", "backup_1": "m2", "x_why": "because" } }
        }

        """;

    [Fact]
    public void Random_sequences_of_edits_keep_the_invariants()
    {
        var random = new Random(17);
        var done = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var minted = 0;
            var registry = Snapshot.Of<ModelRegistry>(Encoding.UTF8.GetBytes(Text), new RegistryOptions { NewId = () => $"new-{minted++}" });
            for (var edit = 0; edit < EditsARound; edit++)
            {
                var changed = Edit(registry, random);
                if (!ReferenceEquals(changed, registry)) done++;
                AssertInvariants(changed);
                registry = changed;
            }
        }

        Assert.True(done > Rounds * EditsARound / 2, $"Only {done} edits did anything.");
    }

    private static void AssertInvariants(Snapshot<ModelRegistry> registry)
    {
        var text = Encoding.UTF8.GetString(registry.Content.Span);

        // Ids are unique and references lead somewhere.
        Assert.True(ModelRegistry.IsValid(registry.Content.Span), text);

        // What is read back is what was meant.
        Assert.Equal(registry.Data, Snapshot.Of<ModelRegistry>(registry.Content.Span).Data);

        // What nobody meant stays as it was spelled.
        Assert.Contains("""  "x_note": { "kept":   [1.50, "\u00e9", -0], "text": "é 東 🚀" },""", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        if (registry.Data.Hosts.Find(new HostId("h1")) is not null) Assert.Contains("\"x_rack\": \"A 1\"", text, StringComparison.Ordinal);
        if (registry.Data.Models.Find(new ModelId("m1")) is not null) Assert.Contains("\"x_rate\": 1.250", text, StringComparison.Ordinal);
        if (registry.Data.Roles.Find(new RoleName("chat")) is not null) Assert.Contains("\"x_why\": \"because\"", text, StringComparison.Ordinal);
    }

    private static Snapshot<ModelRegistry> Edit(Snapshot<ModelRegistry> registry, Random random)
    {
        switch (random.Next(9))
        {
            case 0: return registry.SaveHost(null, Label(random), new Url("http://new"), new Secret("key"), null, out _);
            case 1 when Any(registry.Data.Hosts, random) is { } host: return registry.SaveHost(host.Id, Label(random), new Url("http://one"), new Secret("k2"), HostType.Openai, out _);
            case 2 when Any(registry.Data.Hosts, random) is { } host: return registry.RemoveHost(host.Id);
            case 3 when Any(registry.Data.Hosts, random) is { } host: return registry.SaveModel(null, host.Id, Label(random), "name", random.Next(3), ["a", "b"], out _);
            case 4 when Any(registry.Data.Models, random) is { } model: return registry.RemoveModel(model.Id);
            case 5 when Any(registry.Data.Models, random) is { } model:
                registry.TrySetRoleSlot(new RoleName(random.Next(2) == 0 ? "chat" : "coder"), random.Next(2) == 0 ? "primary" : "backup_4", model.Id, out var filled);
                return filled;
            case 6:
                registry.TrySetRoleSlot(new RoleName("chat"), "primary", null, out var emptied);
                return emptied;
            case 7: return registry.SaveGoogleAccount(null, Label(random), new Secret("gk"), out _);
            default:
                return Any(registry.Data.Providers.Google.Accounts, random) is { } account
                    ? random.Next(2) == 0 ? registry.RemoveAccount(account.Id) : registry.AddModel(new GeminiApiModel { Id = registry.NewModelId(), AccountId = account.Id })
                    : registry;
        }
    }

    private static string Label(Random random) => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => "aé東🚀\"\\\n"[random.Next(4)])).Replace("\ud83d", "x", StringComparison.Ordinal).Replace("\ude80", "y", StringComparison.Ordinal);

    private static T? Any<T>(IReadOnlyList<T> list, Random random)
        where T : class => list.Count == 0 ? null : list[random.Next(list.Count)];
}
