using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>A schema that is not ours gets all that ours gets: the example of the documentation, read, written, validated, resolved.</summary>
public sealed class NotifyTests(NotifyTests.Compiled compiled) : IClassFixture<NotifyTests.Compiled>
{
    private const string Registry = """
        {
          "version": 1,
          "servers": [
            {"id": "relay", "url": "https://relay.example.com/", "token": "s3cret-t0ken"},
            {"id": "spare", "url": "https://spare.example.com", "retries": 5}
          ],
          "senders": [
            {"id": "front", "type": "mail", "label": "Front desk", "server_id": "relay"},
            {"id": "back", "type": "mail", "server_id": "spare"},
            {"id": "lost", "type": "mail"},
            {"id": "pigeon", "type": "pigeon", "wings": 2}
          ],
          "messages": {
            "alarm": {"first": "front", "second": "back"},
            "digest": {"first": "lost", "second": "back"},
            "news": {"first": "lost"}
          }
        }
        """;

    private readonly Documents notify = compiled.Documents;

    private static Documents Compile() => new(Schemas.Notify, "Notify", more: """
                internal static string Resolve(string text, string message) => Describe(Load(text).Resolve(new Foreign.MessageName(message)));

                internal static string ResolveWith(string text, string message, string variables) =>
                    Describe(Snapshot.Of<Foreign.Notify>(Encoding.UTF8.GetBytes(text), new RegistryOptions { Settings = Foreign.NotifySettings.FromVariables(System.Linq.Enumerable.Select(variables.Split(','), variable => new System.Collections.Generic.KeyValuePair<string, string>(variable.Split('=')[0], variable.Split('=')[1]))) }).Resolve(new Foreign.MessageName(message)));

                internal static string Explain(string text, string message) => string.Join("; ", System.Linq.Enumerable.Select(Load(text).Explain(new Foreign.MessageName(message)).Candidates, candidate => $"{candidate.Source}: {candidate.Id} {candidate.Outcome} {candidate.Reason}".Trim()));

                internal static string Label(string text, string id) => Load(text).Data.Senders.Find(new Foreign.SenderId(id))!.Label;

                private static string Describe(Foreign.ResolvedSender sender) => sender switch
                {
                    Foreign.ResolvedMailSender mail => $"mail {mail.Id} by {mail.Url} with {(mail.Token.IsEmpty ? "no token" : mail.Token.Reveal())}",
                    Foreign.ResolvedConsoleSender console => $"console {console.Id} called {console.Sender.Label}",
                    _ => $"unknown {sender.Id}",
                };
        """);

    public sealed class Compiled : IDisposable
    {
        internal Documents Documents { get; } = Compile();

        public void Dispose() => Documents.Dispose();
    }

    [Fact]
    public void The_example_registry_is_valid_for_both_validators() => notify.Agree(true, Registry);

    [Theory]
    [InlineData("\"retries\": 5", "\"retries\": 101")]
    [InlineData("\"retries\": 5", "\"retries\": \"5\"")]
    [InlineData("\"server_id\": \"spare\"", "\"server_id\": \"spar\"")]
    [InlineData("\"id\": \"back\"", "\"id\": \"front\"")]
    [InlineData("\"second\": \"back\"", "\"second\": \"bak\"")]
    [InlineData("\"version\": 1", "\"version\": \"1\"")]
    public void What_is_wrong_is_wrong_for_both(string right, string wrong) => notify.Agree(false, Registry.Replace(right, wrong, StringComparison.Ordinal));

    [Theory]
    [InlineData("alarm", "mail front by https://relay.example.com/ with s3cret-t0ken")]
    [InlineData("digest", "mail back by https://spare.example.com with no token")]
    [InlineData("news", "console console called Console")]
    [InlineData("unheard-of", "console console called Console")]
    public void A_message_resolves_by_its_chain(string message, string expected) => Assert.Equal(expected, notify.Call<string>("Resolve", Registry, message));

    [Fact]
    public void A_secret_is_lent_at_its_own_url_alone()
    {
        Assert.Equal("mail back by https://spare.example.com with lent", notify.Call<string>("ResolveWith", Registry, "digest", "RELAY_URL=https://spare.example.com/,RELAY_TOKEN=lent"));
        Assert.Equal("mail back by https://spare.example.com with no token", notify.Call<string>("ResolveWith", Registry, "digest", "RELAY_URL=https://other.example.com,RELAY_TOKEN=lent"));
    }

    [Fact]
    public void An_explanation_names_every_candidate() => Assert.Equal(
        "first: lost Unusable it has no server_id; second:  NotSet not set; SENDER_NEWS:  NotSet not set; last resort of 'news':  NotSet not set; last resort: console Used",
        notify.Call<string>("Explain", Registry, "news"));

    [Fact]
    public void A_back_fill_may_be_another_property()
    {
        Assert.Equal("Front desk", notify.Call<string>("Label", Registry, "front"));
        Assert.Equal("back", notify.Call<string>("Label", Registry, "back"));
        Assert.Equal("back", notify.Call<string>("Label", Registry.Replace("\"id\": \"back\"", "\"id\": \"back\", \"label\": \"\"", StringComparison.Ordinal), "back"));
    }

    [Fact]
    public void What_is_read_and_written_reads_the_same_again()
    {
        var written = notify.Rewrite(Registry);

        Assert.True(notify.ReadsAlike(Registry, written!));
        Assert.Contains("\"wings\": 2", written, StringComparison.Ordinal);
    }
}
