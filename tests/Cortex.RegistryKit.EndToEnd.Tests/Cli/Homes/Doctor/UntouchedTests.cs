using System.Diagnostics;
using System.Text;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes.Doctor;

public sealed class UntouchedTests
{
    private const string Registry = "bob/model_registry.json";

    private static readonly string Shown = Path.Combine("home", "bob", "model_registry.json");

    [Theory]
    [InlineData("", "(1,1): error RK1001: the file is empty")]
    [InlineData("{\"version\": 2,\n \"roles\": {", "(2,11): error RK1001: the closing '}' is missing")]
    [InlineData("{\"version\": 3}", "(1,13): error RK1008: ")]
    [InlineData("{\"version\": 2, \"hosts\": [], \"hosts\": []}", "(1,29): error RK1002: ")]
    public async Task A_broken_registry_is_never_written(string text, string expected)
    {
        using var home = new PatientHome().With(Registry, text);

        var run = await home.LookAsync();
        var before = FolderState.Of(home.Workspace.Folder);
        var fix = await home.SeeAsync("--fix");

        Assert.Contains(run.Lines, line => line.StartsWith(Shown + expected, StringComparison.Ordinal));
        Assert.Equal((1, 1), (run.ExitCode, fix.ExitCode));
        Assert.Equal(before, FolderState.Of(home.Workspace.Folder));
    }

    [Fact]
    public async Task A_registry_that_is_no_UTF_8_is_reported_with_its_place()
    {
        using var home = new PatientHome().With(Registry, "");
        File.WriteAllBytes(home.PathOf(Registry), [.. Encoding.ASCII.GetBytes("{\"version\": 2, \""), 0xff, .. Encoding.ASCII.GetBytes("\": 1}")]);

        var run = await home.LookAsync();

        Assert.StartsWith(Shown + "(1,17): error RK", run.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CON", "it is the name of a device")]
    [InlineData("a:b", "it holds one of / \\ : * ? \" < > |")]
    [InlineData("...", "it begins with a space, or ends with a space or a dot")]
    [InlineData("a\nb", "it holds a control character")]
    public async Task A_folder_whose_name_can_be_no_users_is_left_alone(string name, string reason)
    {
        if (OperatingSystem.IsWindows()) return;
        using var home = new PatientHome().With(name + "/model_registry.json", Registries.Typo);

        await home.AssertNeverTouchedAsync($"home/{name.Replace("\n", "\\u000a", StringComparison.Ordinal)}: error name: this cannot be a user's name: {reason}; no application can open it");
    }

    [Fact]
    public async Task A_folder_that_leads_out_of_the_home_is_left_alone()
    {
        using var home = new PatientHome();
        home.Workspace.With("home/readme.txt", "").With("elsewhere/model_registry.json", Registries.Typo);
        Directory.CreateSymbolicLink(home.PathOf("bob"), home.Workspace.PathOf("elsewhere"));

        await home.AssertNeverTouchedAsync($"{Path.Combine("home", "bob")}: error links: this leads out of the home through a link, so that no application opens it");
    }

    [Theory]
    [InlineData("model_registry.json")]
    [InlineData("model_registry.json.lock")]
    [InlineData("auth.json")]
    public async Task A_file_that_leads_out_of_the_home_is_left_alone_and_so_is_all_beside_it(string file)
    {
        using var home = new PatientHome().With("bob/local_llm.json", "{\"api_url\": \"http://localhost:3000\"}");
        home.Workspace.With("elsewhere.json", Registries.Typo);
        File.CreateSymbolicLink(home.PathOf("bob/" + file), home.Workspace.PathOf("elsewhere.json"));

        await home.AssertNeverTouchedAsync($"{Path.Combine("home", "bob", file)}: error links: this leads out of the home through a link, so that no application opens it");
    }

    [Fact]
    public async Task Links_in_a_circle_are_said_plainly()
    {
        using var home = new PatientHome();
        home.Workspace.With("home/readme.txt", "");
        Directory.CreateSymbolicLink(home.PathOf("bob"), "bob");

        await home.AssertNeverTouchedAsync($"{Path.Combine("home", "bob")}: error links: this leads through too many links, as in a circle of them");
    }

    [Fact]
    public async Task A_link_to_nothing_is_said_plainly()
    {
        using var home = new PatientHome();
        home.Workspace.With("home/readme.txt", "");
        Directory.CreateSymbolicLink(home.PathOf("bob"), "nobody");

        await home.AssertNeverTouchedAsync($"{Path.Combine("home", "bob")}: error files: this is a link to what does not exist");
    }

    [Fact]
    public async Task A_link_within_the_home_stays_one_and_the_file_behind_it_is_mended()
    {
        using var home = new PatientHome().With("bob/files/registry.json", Registries.Typo);
        File.CreateSymbolicLink(home.PathOf(Registry), Path.Combine("files", "registry.json"));

        await home.SeeAsync("--fix");

        Assert.Equal(Path.Combine("files", "registry.json"), new FileInfo(home.PathOf(Registry)).LinkTarget);
        Assert.Equal((Registries.Tidy, Registries.Typo), (home.Read("bob/files/registry.json"), home.Read("bob/files/registry.json.before-doctor")));
    }

    [Theory]
    [InlineData("model_registry.json")]
    [InlineData("model_registry.json.lock")]
    public async Task A_folder_in_a_files_place_is_left_alone(string file)
    {
        using var home = new PatientHome().With($"bob/{file}/x", "");

        await home.AssertNeverTouchedAsync($"{Path.Combine("home", "bob", file)}: error files: this is a folder, where a file is meant");
    }

    [Fact]
    public async Task A_pipe_in_a_files_place_is_not_waited_for()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var home = new PatientHome().With("bob/notes.txt", "");
        using (var make = Process.Start("mkfifo", [home.PathOf(Registry)])) await make.WaitForExitAsync();

        var run = await home.SeeAsync("--fix");

        Assert.Equal($"{Shown}: error files: this is a pipe or a device, where a file is meant", Assert.Single(run.Lines));
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("bob/model_registry.json", "'home/bob/model_registry.json' may not be read: permission denied")]
    [InlineData("bob", "the folder may not be read: permission denied")]
    public async Task What_may_not_be_read_is_said_plainly(string locked, string message)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var home = new PatientHome().With(Registry, Registries.Typo);
        File.SetUnixFileMode(home.PathOf(locked), UnixFileMode.None);

        var run = await Tool.RunAsync(Unprivileged.Of(Tool.Start(home.Workspace, "doctor", "home", "--fix")));
        File.SetUnixFileMode(home.PathOf(locked), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal($"home/{locked}: error files: {message}", Assert.Single(run.Lines));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Registries.Typo, home.Read(Registry));
    }

    [Fact]
    public async Task Where_nothing_can_be_saved_the_registry_is_as_it_was_and_that_is_said()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var home = new PatientHome().With(Registry, Registries.Typo).With(Registry + ".lock", "");
        File.SetUnixFileMode(home.PathOf("bob"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = await Tool.RunAsync(Unprivileged.Of(Tool.Start(home.Workspace, "doctor", "home", "--fix")));
        File.SetUnixFileMode(home.PathOf("bob"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.StartsWith("home/bob: error mending: this could not be mended: ", run.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(("1 user: 0 healthy, 0 mended, 1 with problems\n", 1), (run.Errors, run.ExitCode));
        Assert.Equal(Registries.Typo, home.Read(Registry));
        run.AssertNoStackTrace();
    }

    [Fact]
    public async Task What_belongs_to_another_account_is_left_to_that_account()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return;
        using var home = new PatientHome().With(Registry, Registries.Typo);
        using (var give = Process.Start("chown", ["65534", home.PathOf(Registry)])) await give.WaitForExitAsync();
        var before = FolderState.Of(home.Workspace.Folder);

        var run = await home.SeeAsync("--fix");

        Assert.Equal("home/bob: error mending: this belongs to another account, and what is saved would belong to this one; run 'registrykit doctor --fix' as that account", run.Lines[^1]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(before, FolderState.Of(home.Workspace.Folder));
    }
}
