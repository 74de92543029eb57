using System.Text;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class PositionTests
{
    [Theory]
    [InlineData("\n", "", 42)]
    [InlineData("\n", "é", 43)]
    [InlineData("\n", "東", 43)]
    [InlineData("\n", "🚀", 44)]
    [InlineData("\r\n", "é東🚀", 46)]
    [InlineData("\r", "🚀🚀", 46)]
    public async Task Columns_count_UTF_16_units_whatever_ends_the_lines(string newLine, string before, int column)
    {
        var text = """
            {
              "version": 2,
              "roles": {"chat": {"x": "BEFORE", "primary": "nobody"}}
            }
            """.ReplaceLineEndings(newLine).Replace("BEFORE", before, StringComparison.Ordinal);
        using var workspace = new Workspace().With("r.json", text);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--severity", "error");

        Assert.Equal($"r.json(3,{column}): error RK2001: role 'chat', primary: no model 'nobody'", Assert.Single(run.Lines));
    }

    [Fact]
    public async Task A_byte_order_mark_takes_no_column()
    {
        byte[] text = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"version": 2, "roles": {"chat": {"primary": "nobody"}}}""")];
        using var workspace = new Workspace().With("r.json", text);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--severity", "error");

        Assert.StartsWith("r.json(1,46): error RK2001: ", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_long_line_columns_are_right_as_well()
    {
        var before = string.Concat(Enumerable.Repeat("é東🚀-", 5000));
        var text = """{"version": 2, "x": "BEFORE", "roles": {"chat": {"primary": "nobody"}}}""".Replace("BEFORE", before, StringComparison.Ordinal);
        using var workspace = new Workspace().With("r.json", text);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--severity", "error");

        Assert.StartsWith($"r.json(1,{text.IndexOf("\"nobody\"", StringComparison.Ordinal) + 1}): error RK2001: ", Assert.Single(run.Lines), StringComparison.Ordinal);
    }
}
