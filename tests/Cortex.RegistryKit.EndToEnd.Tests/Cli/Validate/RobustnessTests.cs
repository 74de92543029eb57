using System.Text;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class RobustnessTests
{
    [Fact]
    public Task An_empty_file() => Says([], "r.json(1,1): error RK1001: the file is empty");

    [Fact]
    public Task Nothing_but_white_space() => Says(" \n "u8.ToArray(), "r.json(2,2): error RK1001: the file holds nothing but white space");

    [Fact]
    public Task Binary_data() => Says([.. Enumerable.Range(0, 256).Select(i => (byte)i)], "r.json(3,115): error RK1003: the byte 0x80 is not UTF-8; save the file as UTF-8");

    [Fact]
    public Task Zero_bytes() => Says(new byte[100], "r.json(1,1): error RK1001: no JSON value begins like this");

    [Fact]
    public Task UTF_16() => Says([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")], "r.json(1,1): error RK1003: the file is UTF-16; save it as UTF-8");

    [Fact]
    public Task Latin_1() => Says(Encoding.Latin1.GetBytes("{\"é\": 1}"), "r.json(1,3): error RK1003: the byte 0xE9 is not UTF-8; save the file as UTF-8");

    [Fact]
    public Task A_thousand_arrays_within_one_another() =>
        Says(Encoding.UTF8.GetBytes("{\"version\": 2, \"x\": " + new string('[', 1000) + new string(']', 1000) + "}"), "r.json(1,532): error RK1001: arrays and objects are nested more than 512 deep");

    [Fact]
    public Task A_thousand_objects_within_one_another() =>
        Says(Encoding.UTF8.GetBytes("{\"version\": 2, \"x\": " + string.Concat(Enumerable.Repeat("{\"a\":", 1000)) + "1" + new string('}', 1000) + "}"), "r.json(1,2576): error RK1001: arrays and objects are nested more than 512 deep");

    [Fact]
    public async Task A_folder_where_a_file_is_meant()
    {
        using var workspace = new Workspace().With("folder/model_registry.json", Registries.Sound).With("other/x", "");

        (await Tool.RunAsync(workspace, "resolve", "folder", "chat")).AssertCannotRun($"'folder' is a folder, where a file is meant; did you mean '{Path.Combine("folder", "model_registry.json")}'?");
        (await Tool.RunAsync(workspace, "resolve", "other", "chat")).AssertCannotRun("'other' is a folder, where a file is meant");
        (await Tool.RunAsync(workspace, "validate", "folder", "--schema", "other")).AssertCannotRun("'other' is a folder, where a file is meant");
    }

    [Fact]
    public async Task A_link_that_leads_nowhere()
    {
        using var workspace = new Workspace();
        File.CreateSymbolicLink(workspace.PathOf("model_registry.json"), "gone.json");

        (await Tool.RunAsync(workspace, "validate", "model_registry.json")).AssertCannotRun("'model_registry.json' is a link to 'gone.json', which does not exist");
        (await Tool.RunAsync(workspace, "resolve", "model_registry.json", "chat")).AssertCannotRun("'model_registry.json' is a link to 'gone.json', which does not exist");
    }

    [Fact]
    public async Task A_file_and_a_folder_that_may_not_be_read()
    {
        if (OperatingSystem.IsWindows()) return;
        using var workspace = new Workspace().With("r.json", Registries.Sound).With("locked/in/model_registry.json", Registries.Sound);
        File.SetUnixFileMode(workspace.PathOf("r.json"), UnixFileMode.None);
        File.SetUnixFileMode(workspace.PathOf("locked/in"), UnixFileMode.None);
        try
        {
            var run = await Tool.RunAsync(Unprivileged.Of(Tool.Start(workspace, "validate", "r.json", "locked")));

            run.AssertCannotRun("'r.json' may not be read: permission denied");
            run.AssertCannotRun("the folder 'locked/in' may not be searched: permission denied");
        }
        finally
        {
            File.SetUnixFileMode(workspace.PathOf("locked/in"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_file_above_the_limit()
    {
        using var workspace = new Workspace().With("r.json", Registries.Sound + new string(' ', 2048));

        (await Tool.RunAsync(workspace, "validate", "r.json", "--max-size", "1K")).AssertCannotRun("'r.json' is larger than 1024 bytes; --max-size raises the limit");
        (await Tool.RunAsync(workspace, "resolve", "r.json", "chat", "--max-size", "1K")).AssertCannotRun("'r.json' is larger than 1024 bytes; --max-size raises the limit");
        Assert.Equal(0, (await Tool.RunAsync(workspace, "validate", "r.json", "--max-size", "1M")).ExitCode);
    }

    [Fact]
    public async Task A_device_without_end()
    {
        if (!File.Exists("/dev/zero")) return;
        using var workspace = new Workspace();

        (await Tool.RunAsync(workspace, "validate", "/dev/zero", "--max-size", "2M")).AssertCannotRun("'/dev/zero' is larger than 2097152 bytes; --max-size raises the limit");
    }

    private static async Task Says(byte[] content, string line)
    {
        using var workspace = new Workspace().With("r.json", content);

        var run = await Tool.RunAsync(workspace, "validate", "r.json");

        Assert.Equal(line, Assert.Single(run.Lines));
        Assert.Equal(1, run.ExitCode);
        run.AssertNoStackTrace();
    }
}
