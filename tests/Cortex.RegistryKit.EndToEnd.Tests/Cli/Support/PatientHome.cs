namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>A home whose files are as a save would leave them: each its owner's alone. The tool's doctor at work on it.</summary>
internal sealed class PatientHome : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public Workspace Workspace { get; } = new();

    public string PathOf(string relative) => Workspace.PathOf(Path.Combine("home", relative));

    /// <summary>Adds a file.</summary>
    /// <param name="file">Its path below the home.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mode">Its mode.</param>
    public PatientHome With(string file, string text, UnixFileMode mode = Owner)
    {
        Workspace.With(Path.Combine("home", file), text);
        if (OperatingSystem.IsWindows()) return this;

        File.SetUnixFileMode(PathOf(file), mode);
        File.SetUnixFileMode(Path.GetDirectoryName(PathOf(file))!, Owner | UnixFileMode.UserExecute);
        return this;
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Runs the doctor.</summary>
    /// <param name="options">Options besides the home; none of them holds a space.</param>
    public Task<ToolRun> SeeAsync(string options = "") => RegistryKit.RunAsync(Workspace, ["doctor", "home", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>Makes sure that looking, and saying what would be mended, changes nothing at all.</summary>
    /// <returns>What was said without <c>--fix</c>.</returns>
    public async Task<ToolRun> LookAsync()
    {
        var before = FolderState.Of(Workspace.Folder);

        var run = await SeeAsync("--severity information");
        var dryRun = await SeeAsync("--fix --dry-run");

        Assert.Equal(before, FolderState.Of(Workspace.Folder));
        run.AssertNoStackTrace();
        dryRun.AssertNoStackTrace();
        return run;
    }

    /// <summary>Makes sure that everything is mended, and that a second run has nothing to do.</summary>
    /// <returns>What was said of the mending.</returns>
    public async Task<ToolRun> MendAsync()
    {
        var run = await SeeAsync("--fix");
        var mended = FolderState.Of(Workspace.Folder);
        var second = await SeeAsync("--fix");

        Assert.Equal("1 user: 0 healthy, 1 mended, 0 with problems", Assert.Single(run.ErrorLines));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("", "1 user: 1 healthy, 0 mended, 0 with problems\n", 0), (second.Output, second.Errors, second.ExitCode));
        Assert.Equal(mended, FolderState.Of(Workspace.Folder));
        return run;
    }

    /// <summary>Makes sure that something is said, and that mending leaves all as it is.</summary>
    public async Task AssertNeverTouchedAsync(string line)
    {
        var run = await LookAsync();
        var before = FolderState.Of(Workspace.Folder);
        var fix = await SeeAsync("--fix");

        Assert.Equal(line, Assert.Single(run.Lines));
        Assert.Equal(run.Output, fix.Output);
        Assert.Equal((1, 1), (run.ExitCode, fix.ExitCode));
        Assert.Equal(before, FolderState.Of(Workspace.Folder));
    }

    public void Dispose() => Workspace.Dispose();
}
