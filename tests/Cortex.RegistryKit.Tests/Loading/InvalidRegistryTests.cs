using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Loading;

/// <summary>Where a sound registry is required, the exception says all that is wrong.</summary>
public sealed class InvalidRegistryTests
{
    private const string Text = """
        {
          "version": 2,
          "hosts": [{"label": "é", "api_key": 5}],
          "models": [{"id": "local", "type": "claude_cli"}, {"id": "local", "type": "gemini_cli"}],
          "roles": {"chat": {"primary": "lcoal"}},
          "x": 1
        }
        """;

    [Fact]
    public void It_lists_every_error_with_its_line_and_column()
    {
        var problem = Assert.Throws<InvalidRegistryException>(() => Documents.Of(Text).RequireValid());

        Assert.Null(problem.Path);
        Assert.Equal(
            [
                "registry(3,13): error RK1005",
                "registry(3,39): error RK1004",
                "registry(4,60): error RK2002",
                "registry(5,33): error RK2001",
            ],
            problem.Message.Split(Environment.NewLine).Select(line => line[..line.IndexOf(": ", line.IndexOf("RK", StringComparison.Ordinal), StringComparison.Ordinal)]));
        Assert.Equal(4, problem.Errors.Count);
        Assert.Contains("did you mean 'local'?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_the_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("model_registry.json", "{");

        var problem = Assert.Throws<InvalidRegistryException>(() => new RegistryFile<ModelRegistry>(path).Load().RequireValid());

        Assert.Equal(path, problem.Path);
        Assert.StartsWith($"{path}(1,1): error RK1001: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_sound_passes()
    {
        var snapshot = Documents.Of(Registries.Typical);

        Assert.Same(snapshot, snapshot.RequireValid());
    }

    [Fact]
    public void Advice_alone_is_no_error() => Assert.NotEmpty(Documents.Of("""{"version": 2, "x": 1}""").RequireValid().Findings);
}
