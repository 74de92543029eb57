using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Resolution;

/// <summary>An explanation names every place where a resolution looked, and why it went on.</summary>
public sealed class ExplainTests
{
    private const string Text = """
        {
          "version": 2,
          "models": [{"id": "lost", "type": "local_openai", "host_id": "höst"}, {"id": "bare", "type": "local_openai"}, {"id": "東", "type": "claude_cli"}],
          "roles": {
            "chat": {"backup_1": "gpt", "backup_2": "lost", "backup_3": "bare", "backup_4": "東"},
            "rôle": {"primary": "gpt"}
          }
        }
        """;

    [Fact]
    public void Each_slot_has_its_outcome_up_to_the_one_that_is_used() => Assert.Equal(
        [
            new("primary", "", CandidateOutcome.NotSet, "not set"),
            new("backup_1", "gpt", CandidateOutcome.Unknown, "there is no model 'gpt'"),
            new("backup_2", "lost", CandidateOutcome.Unusable, "there is no host 'höst'"),
            new("backup_3", "bare", CandidateOutcome.Unusable, "it has no host_id"),
            new("backup_4", "東", CandidateOutcome.Used, ""),
        ],
        Explain("chat").Candidates);

    [Fact]
    public void Behind_the_slots_stand_the_setting_the_role_s_last_resort_and_the_last_one() => Assert.Equal(
        [
            new("primary", "gpt", CandidateOutcome.Unknown, "there is no model 'gpt'"),
            .. Enumerable.Range(1, 4).Select(n => new Candidate($"backup_{n}", "", CandidateOutcome.NotSet, "not set")),
            new("ROLE_RÔLE", "", CandidateOutcome.NotSet, "not set"),
            new("last resort of 'rôle'", "", CandidateOutcome.NotSet, "not set"),
            new("last resort", "claude_cli", CandidateOutcome.Used, ""),
        ],
        Explain("rôle").Candidates);

    [Fact]
    public void A_setting_that_names_no_built_in_model_is_unknown() => Assert.Equal(
        [
            new("ROLE_RESEARCH", "東", CandidateOutcome.Unknown, "there is no built-in model '東'"),
            new("last resort of 'research'", "gemini_api", CandidateOutcome.Used, ""),
        ],
        Explain("research", ("ROLE_RESEARCH", "東")).Candidates);

    [Fact]
    public void A_setting_that_names_one_is_used() => Assert.Equal([new("ROLE_RESEARCH", "gemini_cli", CandidateOutcome.Used, "")], Explain("research", ("ROLE_RESEARCH", "gemini_cli")).Candidates);

    [Theory]
    [InlineData("chat")]
    [InlineData("rôle")]
    [InlineData("nobody")]
    public void It_comes_to_what_resolving_comes_to(string role)
    {
        var snapshot = Documents.Of(Text);

        Assert.Equal(snapshot.Resolve(role), snapshot.Explain(new RoleName(role)).Result);
    }

    [Fact]
    public void Asking_twice_gives_the_same_explanation() => Assert.Equal(Explain("chat"), Explain("chat"));

    private static Explanation<ResolvedModel> Explain(string role, params (string Name, string Value)[] variables) =>
        Documents.Of(Text, ModelRegistrySettings.FromVariables(variables.Select(variable => new KeyValuePair<string, string>(variable.Name, variable.Value)))).Explain(new RoleName(role));
}
