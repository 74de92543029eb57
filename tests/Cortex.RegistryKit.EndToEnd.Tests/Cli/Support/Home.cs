using System.Text;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>A home with one user, <c>bob</c>, and the tool at work on his registry.</summary>
internal sealed class Home : IDisposable
{
    private const string File = "home/bob/model_registry.json";

    private readonly Workspace workspace = new();

    public Home(string? registry = Registries.Sound) => _ = registry is null ? workspace.With("home/x", "") : workspace.With(File, registry);

    /// <summary>The registry's file.</summary>
    public string Path => workspace.PathOf(File);

    /// <summary>The registry's text.</summary>
    public string Text => System.IO.File.ReadAllText(Path);

    public Workspace Workspace => workspace;

    /// <summary>Runs a command on bob's registry.</summary>
    /// <param name="command">The command and its arguments; none of them holds a space.</param>
    /// <param name="input">The standard input; nothing by default.</param>
    /// <param name="variables">Environment variables.</param>
    public Task<ToolRun> RunAsync(string command, string input = "", params (string Name, string Value)[] variables)
    {
        var start = RegistryKit.Start(workspace, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--home", "home", "--user", "bob"]);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return RegistryKit.RunAsync(start, Encoding.UTF8.GetBytes(input));
    }

    /// <summary>Makes sure that a command is refused by the rules, and leaves the file alone.</summary>
    public async Task AssertRefusedAsync(string command, string message)
    {
        var before = System.IO.File.ReadAllBytes(Path);

        var run = await RunAsync(command);

        Assert.Equal("registrykit: error: " + message, Assert.Single(run.ErrorLines));
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(before, System.IO.File.ReadAllBytes(Path));
    }

    public void Dispose() => workspace.Dispose();
}
