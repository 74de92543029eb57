using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes.Doctor;

public sealed class IllnessTests
{
    private const string Registry = "bob/model_registry.json";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string Shown = Path.Combine("home", "bob", "model_registry.json");

    [Fact]
    public async Task Of_a_healthy_user_nothing_is_said()
    {
        using var home = new PatientHome().With(Registry, Registries.Tidy);

        var run = await home.LookAsync();

        Assert.Equal(("", "1 user: 1 healthy, 0 mended, 0 with problems\n", 0), (run.Output, run.Errors, run.ExitCode));
    }

    [Fact]
    public async Task A_finding_with_an_obvious_mend_is_mended_after_a_copy_is_kept()
    {
        using var home = new PatientHome().With(Registry, Registries.Typo);

        var look = await home.LookAsync();
        var mend = await home.MendAsync();

        Assert.Equal($"{Shown}(11,25): error RK2001: {Registries.TypoMessage}; --fix would change to 'gemma-local'", Assert.Single(look.Lines));
        Assert.Equal([$"{Shown}(11,25): mended RK2001: Change to 'gemma-local'", $"{Path.Combine("home", "bob")}: the registry as it was is kept as '{Shown}.before-doctor'"], mend.Lines);
        Assert.Equal((Registries.Tidy, Registries.Typo), (home.Read(Registry), home.Read(Registry + ".before-doctor")));
    }

    [Fact]
    public async Task An_earlier_copy_is_never_overwritten_and_a_new_one_is_its_owners_alone()
    {
        using var home = new PatientHome().With(Registry, Registries.Typo).With(Registry + ".before-doctor", "{}").With(Registry + ".before-doctor.2", "[]");

        await home.MendAsync();

        Assert.Equal(("{}", "[]", Registries.Typo), (home.Read(Registry + ".before-doctor"), home.Read(Registry + ".before-doctor.2"), home.Read(Registry + ".before-doctor.3")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(Owner, File.GetUnixFileMode(home.PathOf(Registry + ".before-doctor.3")));
    }

    [Fact]
    public async Task A_dry_run_shows_the_change_and_counts_what_would_be_mended()
    {
        using var home = new PatientHome().With(Registry, Registries.Typo);

        var run = await home.SeeAsync("--fix --dry-run");

        Assert.Contains("-    \"chat\": {\"primary\": \"gemma-lcal\"},\n+    \"chat\": {\"primary\": \"gemma-local\"},\n", run.Output, StringComparison.Ordinal);
        Assert.Equal($"{Shown}(11,25): would mend RK2001: Change to 'gemma-local'", run.Lines[^1]);
        Assert.Equal(("1 user: 0 healthy, 1 would be mended, 0 with problems\n", 0), (run.Errors, run.ExitCode));
    }

    [Fact]
    public async Task A_registry_of_an_older_version_is_migrated_and_kept()
    {
        const string Old = """{"version": 1, "hosts": [{"id": "h", "api_url": "http://localhost:1/v1"}]}""";
        using var home = new PatientHome().With(Registry, Old);

        var look = await home.LookAsync();
        await home.MendAsync();

        Assert.Equal($"{Shown}: error version: this is of version 1; what else is said of it is said of the migrated text; --fix would migrate from version 1", look.Lines[0]);
        Assert.StartsWith("{\"version\": 2", home.Read(Registry), StringComparison.Ordinal);
        Assert.Equal((Old, Old), (home.Read(Registry + ".v1"), home.Read(Registry + ".before-doctor")));
    }

    [Fact]
    public async Task A_registry_is_made_from_older_files_which_stay()
    {
        const string Old = """{"api_url": "http://localhost:3000", "api_key": "", "model": "gemma3:4b"}""";
        using var home = new PatientHome().With("bob/local_llm.json", Old);

        var look = await home.LookAsync();
        await home.MendAsync();

        Assert.Equal($"{Shown}: error version: there is no registry yet, and local_llm.json waits to become one; --fix would migrate from local_llm.json", look.Lines[0]);
        Assert.Contains("\"gemma3:4b\"", home.Read(Registry), StringComparison.Ordinal);
        Assert.Equal(Old, home.Read("bob/local_llm.json"));
        Assert.False(File.Exists(home.PathOf(Registry + ".before-doctor")));
    }

    [Fact]
    public async Task Files_with_keys_and_their_folder_become_their_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        using var home = new PatientHome().With(Registry, Registries.Tidy, Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead).With("bob/auth.json", "{}", Owner | UnixFileMode.OtherWrite).With("bob/notes.txt", "", Owner | UnixFileMode.OtherRead);
        File.SetUnixFileMode(home.PathOf("bob"), Owner | UnixFileMode.UserExecute | UnixFileMode.GroupExecute);

        var look = await home.LookAsync();
        await home.MendAsync();

        Assert.Equal(
            [
                $"{Path.Combine("home", "bob")}: error permissions: this is open to others than its owner (mode 0710), and keys may stand in it; --fix would make it its owner's alone (mode 0700)",
                $"{Path.Combine("home", "bob", "auth.json")}: error permissions: this is open to others than its owner (mode 0602), and keys may stand in it; --fix would make it its owner's alone (mode 0600)",
                $"{Shown}: error permissions: this is open to others than its owner (mode 0644), and keys may stand in it; --fix would make it its owner's alone (mode 0600)",
            ],
            look.Lines);
        Assert.Equal((Owner | UnixFileMode.UserExecute, Owner, Owner), (File.GetUnixFileMode(home.PathOf("bob")), File.GetUnixFileMode(home.PathOf("bob/auth.json")), File.GetUnixFileMode(home.PathOf(Registry))));
        Assert.Equal(Owner | UnixFileMode.OtherRead, File.GetUnixFileMode(home.PathOf("bob/notes.txt")));
        Assert.False(File.Exists(home.PathOf(Registry + ".before-doctor")));
    }

    [Fact]
    public async Task What_a_killed_save_left_behind_is_removed()
    {
        var leftover = $"bob/.model_registry.json.{Guid.NewGuid():n}.tmp";
        using var home = new PatientHome().With(Registry, Registries.Tidy).With(leftover, "{").With("bob/.model_registry.json.mine.tmp", "x");

        var look = await home.LookAsync();
        await home.MendAsync();

        Assert.Equal($"{Path.Combine("home", leftover)}: error leftovers: a save that was killed has left this behind, and keys may stand in it; --fix would remove it", Assert.Single(look.Lines));
        Assert.False(File.Exists(home.PathOf(leftover)));
        Assert.True(File.Exists(home.PathOf("bob/.model_registry.json.mine.tmp")));
    }

    [Fact]
    public async Task A_save_that_goes_on_leaves_nothing_behind_and_is_mentioned()
    {
        using var home = new PatientHome().With(Registry, Registries.Tidy).With($"bob/.model_registry.json.{Guid.NewGuid():n}.tmp", "{");
        using var save = new FileStream(home.PathOf(Registry + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var run = await home.SeeAsync("--severity information");

        Assert.Equal($"{Shown}: info lock: somebody holds its lock, and so is writing it at this moment", Assert.Single(run.Lines));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_key_that_was_taken_over_is_reported_where_it_came_from()
    {
        const string Key = "sk-canary-3141592653";
        const string Accounts = $"\"providers\": {{\"google\": {{\"accounts\": [{{\"id\": \"team\", \"api_key\": \"{Key}\"}}]}}}},";
        using var home = new PatientHome()
            .With("bob/auth.json", $"{{\n  \"gemini_api_key\": \"{Key}\"}}")
            .With(Registry, Registries.Tidy.Replace("\"version\": 2,", $"\"version\": 2, {Accounts}", StringComparison.Ordinal));

        var look = await home.LookAsync();
        var fix = await home.SeeAsync("--fix");

        Assert.Contains($"{Path.Combine("home", "bob", "auth.json")}: warning old-keys: a key of the registry stands here as well (2,21); where nothing else reads this file, take it out", look.Lines);
        Assert.Contains(Key, home.Read("bob/auth.json"), StringComparison.Ordinal);
        Assert.Equal(0, fix.ExitCode);
    }

    [Fact]
    public async Task Copies_that_are_kept_are_mentioned()
    {
        using var home = new PatientHome().With(Registry, Registries.Tidy).With(Registry + ".v1", "{}");

        var run = await home.LookAsync();

        Assert.Equal($"{Shown}.v1: info copies: this is a copy that was kept of the registry; keys may stand in it, so remove it when nobody needs it any more", Assert.Single(run.Lines));
        Assert.Equal(0, run.ExitCode);
    }
}
