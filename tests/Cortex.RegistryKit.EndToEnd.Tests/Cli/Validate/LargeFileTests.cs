using System.Globalization;
using System.Text;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class LargeFileTests
{
    private const int Size = 50 * Mega;
    private const int Mega = 1024 * 1024;

    [Fact]
    public async Task Fifty_megabytes_of_a_registry_are_checked_in_proportionate_memory()
    {
        var notes = new string('n', 400);
        var text = new StringBuilder("{\"version\": 2, \"hosts\": [{\"id\": \"h\"}], \"models\": [\n");
        for (var i = 0; text.Length < Size; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""  {"id": "model-{{i}}", "type": "local_openai", "label": "Model {{i}} {{notes}}", "model_name": "gemma3:27b", "provider": "local", "host_id": "h", "context_k": 128, "tags": ["chat", "coder"]},""").Append('\n');
        }

        text.Append("  {\"id\": \"last\", \"type\": \"local_openai\", \"host_id\": \"g\"}\n]}");
        using var workspace = new Workspace().With("r.json", text.ToString());

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--severity", "error");

        Assert.EndsWith(": error RK2001: model 'last', host_id: no host 'g'; did you mean 'h'?", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.InRange(run.PeakBytes, Size, 800L * Mega);
    }

    [Fact]
    public async Task Fifty_megabytes_of_zero_bytes_are_one_finding()
    {
        using var workspace = new Workspace().With("r.json", new byte[Size]);

        var run = await Tool.RunAsync(workspace, "validate", "r.json");

        Assert.Equal("r.json(1,1): error RK1001: no JSON value begins like this", Assert.Single(run.Lines));
        Assert.InRange(run.PeakBytes, Size, 250L * Mega);
    }

    [Fact]
    public async Task Millions_of_numbers_cost_memory_in_proportion()
    {
        using var workspace = new Workspace().With("r.json", [.. "["u8, .. Enumerable.Repeat("1,"u8.ToArray(), 2 * Mega).SelectMany(pair => pair), .. "1]"u8]);

        var run = await Tool.RunAsync(workspace, "validate", "r.json");

        Assert.Equal("r.json(1,1): error RK1004: must be an object, not an array", Assert.Single(run.Lines));
        Assert.InRange(run.PeakBytes, 4L * Mega, 250L * Mega);
    }
}
