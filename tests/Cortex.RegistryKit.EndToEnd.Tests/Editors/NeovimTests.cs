using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Cortex.RegistryKit.EndToEnd.Tests.Conformance;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Editors;

/// <summary>A real editor at work with the language server: Neovim without a screen.</summary>
public sealed class NeovimTests
{
    private static readonly string Script = Path.Combine(Driver.TestsFolder, "Cortex.RegistryKit.EndToEnd.Tests", "Editors", "attach.lua");

    [ProgramFact("nvim", "--version")]
    public async Task Neovim_shows_findings_completes_ids_and_sees_a_finding_go_when_it_is_mended()
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Typo);
        var answerFile = workspace.PathOf("answer.json");

        var run = await Tool.RunAsync(Start(workspace, answerFile));

        Assert.True(run.ExitCode == 0, run.Errors);
        var answer = JsonDocument.Parse(await File.ReadAllTextAsync(answerFile)).RootElement;
        var finding = Assert.Single(answer.GetProperty("findings").EnumerateArray());
        Assert.Equal((10, 24, "RK2001", 1), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetInt32()));
        Assert.Equal(Registries.TypoMessage, finding.GetProperty("message").GetString());
        var labels = answer.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!.Trim('"')).ToList();
        Assert.Subset(labels.ToHashSet(), new HashSet<string> { "claude_cli", "gemma-local", "llama" });
        Assert.DoesNotContain("laptop", labels);
    }

    private static ProcessStartInfo Start(Workspace workspace, string answerFile)
    {
        var start = new ProcessStartInfo("nvim", ["--headless", "--clean", "-n", "-c", $"luafile {Script}"])
        {
            WorkingDirectory = workspace.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["RK_FILE"] = workspace.PathOf("model_registry.json");
        start.Environment["RK_COMMAND"] = JsonSerializer.Serialize((string[])["dotnet", Tool.Path, "lsp"]);
        start.Environment["RK_ANSWER"] = answerFile;
        start.Environment["XDG_STATE_HOME"] = start.Environment["XDG_CACHE_HOME"] = workspace.PathOf("state");
        return start;
    }
}
