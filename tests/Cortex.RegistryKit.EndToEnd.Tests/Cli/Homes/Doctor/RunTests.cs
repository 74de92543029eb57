using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes.Doctor;

public sealed class RunTests
{
    private const string Canary = "sk-canary-3141592653";
    private const string Registry = "model_registry.json";

    [Fact]
    public async Task The_last_line_counts_the_users()
    {
        using var home = Mixed();

        var look = await home.SeeAsync();
        var fix = await home.SeeAsync("--fix");
        var second = await home.SeeAsync("--fix");

        Assert.Equal(("3 users: 1 healthy, 0 mended, 2 with problems\n", 1), (look.Errors, look.ExitCode));
        Assert.Equal(("3 users: 1 healthy, 1 mended, 1 with problems\n", 1), (fix.Errors, fix.ExitCode));
        Assert.Equal(("3 users: 2 healthy, 0 mended, 1 with problems\n", 1), (second.Errors, second.ExitCode));
    }

    [Fact]
    public async Task One_user_alone_can_be_looked_at_and_mended()
    {
        using var home = Mixed();
        var others = FolderState.Of(home.PathOf("carol"));

        var run = await home.SeeAsync("--fix --user bob");

        Assert.Equal(("1 user: 0 healthy, 1 mended, 0 with problems\n", 0), (run.Errors, run.ExitCode));
        Assert.Equal(Registries.Tidy, home.Read("bob/" + Registry));
        Assert.Equal(others, FolderState.Of(home.PathOf("carol")));
    }

    [Theory]
    [InlineData("--user ..", "'..' cannot be a user's name: it begins with a space, or ends with a space or a dot")]
    [InlineData("--user nobody", "there is no folder 'nobody' in 'home'")]
    [InlineData("--dry-run", "--dry-run goes with --fix")]
    public async Task What_makes_no_sense_is_refused(string options, string message)
    {
        using var home = Mixed();

        (await home.SeeAsync(options)).AssertCannotRun(message);
    }

    [Fact]
    public async Task A_home_has_to_be_there()
    {
        using var workspace = new Workspace();

        (await Support.RegistryKit.RunAsync(workspace, "doctor", "nowhere")).AssertCannotRun("there is no folder 'nowhere'");
    }

    [Fact]
    public async Task The_json_document_has_each_user_with_what_is_wrong_and_what_was_done()
    {
        using var home = Mixed();

        var look = (await home.SeeAsync("--format json")).Json;
        var fix = (await home.SeeAsync("--format json --fix")).Json;

        var ailment = look.GetProperty("users")[1].GetProperty("ailments")[0];
        Assert.Equal(("rules", "RK2001", "error", 11, 25, "Change to 'gemma-local'"), (Text(ailment, "check"), Text(ailment, "code"), Text(ailment, "severity"), ailment.GetProperty("line").GetInt32(), ailment.GetProperty("column").GetInt32(), Text(ailment, "mend")));
        Assert.Equal(["healthy", "mended", "problems"], fix.GetProperty("users").EnumerateArray().Select(user => Text(user, "state")));
        Assert.Equal("RK2001", Text(fix.GetProperty("users")[1].GetProperty("mended")[0], "code"));
        Assert.Equal(Path.Combine("home", "bob", Registry + ".before-doctor"), Text(fix.GetProperty("users")[1], "copy"));
        Assert.Equal((3, 1, true), (fix.GetProperty("counts").GetProperty("users").GetInt32(), fix.GetProperty("counts").GetProperty("problems").GetInt32(), fix.GetProperty("complete").GetBoolean()));
    }

    [Theory]
    [InlineData("--severity information")]
    [InlineData("--severity information --format json")]
    [InlineData("--fix --dry-run")]
    [InlineData("--fix --dry-run --format json")]
    [InlineData("--fix")]
    [InlineData("--fix --format json --severity information")]
    public async Task No_key_is_ever_printed(string options)
    {
        const string Secrets = """
            "api_key": "CANARY", "CANARY": 1,
              "providers": {"google": {"accounts": [{"id": "team", "api_key": "CANARY", "secret": "CANARY"}, {"id": "odd", "api_key": ["CANARY"]}]}},
              "credentials": {"CANARY": "CANARY"},
              "hosts": [{"id": "laptop", "api_url": "https://user:CANARY@example.com/v1", "api_key": "CANARY", "token": "CANARY", "host_type": "openia"}],
              "models": [{"id": "local", "type": "local_openai", "host_id": "lptop", "api_key": "CANARY"}],
              "roles": {"chat": {"primary": "lcal"}}
            """;
        var current = Full($$"""{"version": 2, {{Secrets}}}""");
        using var home = new PatientHome()
            .With("current/" + Registry, current, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead)
            .With("current/auth.json", Full("""{"gemini_api_key": "CANARY", "CANARY": "CANARY"}"""))
            .With($"current/.model_registry.json.{Guid.NewGuid():n}.tmp", current)
            .With("old/" + Registry, Full($$"""{"version": 1, {{Secrets}}}"""))
            .With("old/auth.json", Full("""{"gemini_api_key": "CANARY"}"""))
            .With("older/local_llm.json", Full("""{"api_url": "http://localhost:3000", "api_key": "CANARY", "model": "gemma3:4b"}"""))
            .With("odd/local_llm.json", Full("""{"hosts": "CANARY", "api_key": "CANARY"""))
            .With("broken/" + Registry, current[..(current.LastIndexOf(Canary, StringComparison.Ordinal) + Canary.Length)])
            .With("newer/" + Registry, Full("""{"version": 3, "api_key": "CANARY"}"""));

        var run = await home.SeeAsync(options);

        Assert.DoesNotContain("canary", run.All, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, run.ExitCode);
        run.AssertNoStackTrace();
    }

    [Fact]
    public async Task Ctrl_C_ends_the_work_between_users_and_closes_the_document()
    {
        if (OperatingSystem.IsWindows()) return;
        using var home = new PatientHome().With("alice/" + Registry, Registries.Typo).With("bob/" + Registry, Registries.Typo);
        using var save = new FileStream(home.PathOf("bob/" + Registry + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        // It waits for the lock, which is never let go.
        using var process = Process.Start(CtrlC.Hearing(Support.RegistryKit.Start(home.Workspace, "doctor", "home", "--fix", "--format", "json")))!;
        using var end = patience.Token.Register(process.Kill);
        var output = "";
        while (!output.Contains("\"state\": \"mended\"", StringComparison.Ordinal) && await process.StandardOutput.ReadLineAsync() is string line) output += line + "\n";
        await CtrlC.PressAsync(process);
        var document = JsonDocument.Parse(output + await process.StandardOutput.ReadToEndAsync()).RootElement;
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.Equal((false, 1), (document.GetProperty("complete").GetBoolean(), document.GetProperty("users").GetArrayLength()));
        Assert.Equal(Registries.Tidy, home.Read("alice/" + Registry));
        Assert.Equal(Registries.Typo, home.Read("bob/" + Registry));
        Assert.False(File.Exists(home.PathOf("bob/" + Registry + ".before-doctor")));
    }

    [Fact]
    public async Task Two_doctors_at_once_mend_once()
    {
        using var home = new PatientHome().With("bob/" + Registry, Registries.Typo);

        var runs = await Task.WhenAll(home.SeeAsync("--fix"), home.SeeAsync("--fix"), home.SeeAsync("--fix"));

        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(Registries.Tidy, home.Read("bob/" + Registry));
        Assert.Equal([Registry, Registry + ".before-doctor", Registry + ".lock"], Directory.EnumerateFiles(home.PathOf("bob")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_number_of_users()
    {
        using var few = Users(20);
        using var many = Users(600);

        var fewRun = await few.SeeAsync("--format json");
        var manyRun = await many.SeeAsync("--format json");

        Assert.Equal(600, manyRun.Json.GetProperty("counts").GetProperty("healthy").GetInt32());
        Assert.True(manyRun.PeakBytes < fewRun.PeakBytes * 2, $"{manyRun.PeakBytes} bytes for 600 users, {fewRun.PeakBytes} for 20");
    }

    private static PatientHome Mixed() => new PatientHome().With("alice/" + Registry, Registries.Tidy).With("bob/" + Registry, Registries.Typo).With("carol/" + Registry, "{");

    private static PatientHome Users(int count)
    {
        var home = new PatientHome();
        var registry = Registries.Tidy + new string(' ', 200_000);
        foreach (var number in Enumerable.Range(0, count)) home.With(string.Create(CultureInfo.InvariantCulture, $"user{number}/{Registry}"), registry);
        return home;
    }

    private static string Full(string text) => text.Replace("CANARY", Canary, StringComparison.Ordinal);

    private static string? Text(JsonElement owner, string name) => owner.GetProperty(name).GetString();
}
