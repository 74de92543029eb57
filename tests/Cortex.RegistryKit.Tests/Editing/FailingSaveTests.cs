using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Editing;

public sealed class FailingSaveTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public FailingSaveTests() => path = folder.Write("model_registry.json", Registries.Typical);

    public static TheoryData<string> Steps => [nameof(SaveSteps.Open), nameof(SaveSteps.WriteAsync), "half of the write", nameof(SaveSteps.Flush), nameof(SaveSteps.Rename)];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_save_that_fails_at_any_step_leaves_the_old_file_and_nothing_else(string step)
    {
        var file = File(new FailingAt(step));

        var problem = await Assert.ThrowsAsync<IOException>(() => file.UpdateAsync(registry => registry.AddHost(new Host { Id = new("h") })));

        Assert.Contains("No space left on device", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Registries.Typical, await System.IO.File.ReadAllTextAsync(path));
        Assert.Equal(["model_registry.json", "model_registry.json.lock"], Names());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task The_save_after_one_that_failed_is_done(string step)
    {
        await Assert.ThrowsAsync<IOException>(() => File(new FailingAt(step)).UpdateAsync(registry => registry.AddHost(new Host { Id = new("h") })));

        var saved = await File(SaveSteps.OfSystem).UpdateAsync(registry => registry.AddHost(new Host { Id = new("h") }));

        Assert.True(saved.Data.Hosts.Contains(new HostId("h")));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_migration_that_fails_at_any_step_leaves_the_old_file(string step)
    {
        const string Old = """{"version": 1, "hosts": [], "models": [], "roles": {}}""";
        folder.Write("model_registry.json", Old);

        await Assert.ThrowsAsync<IOException>(() => File(new FailingAt(step)).MigrateAsync());

        Assert.Equal(Old, await System.IO.File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_flushed_is_logged_and_the_file_is_saved()
    {
        var log = new ListLogger();
        var file = new RegistryFile<ModelRegistry>(path, new RegistryOptions { SaveSteps = new FailingAt(nameof(SaveSteps.FlushFolder)), Logger = log });

        await file.UpdateAsync(registry => registry.AddHost(new Host { Id = new("h") }));

        Assert.True(file.Load().Data.Hosts.Contains(new HostId("h")));
        Assert.Contains(log.Messages, message => message.Contains("a crash of the machine may bring the old content back", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private RegistryFile<ModelRegistry> File(SaveSteps steps) => new(path, new RegistryOptions { SaveSteps = steps });

    private IEnumerable<string?> Names() => Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    /// <summary>A system that refuses one step, as a full disk does.</summary>
    private sealed class FailingAt(string step) : SaveSteps
    {
        public override FileStream Open(string path, FileStreamOptions options)
        {
            FailAt(nameof(Open));
            return base.Open(path, options);
        }

        public override async ValueTask WriteAsync(FileStream stream, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            FailAt(nameof(WriteAsync));
            if (step == "half of the write") await base.WriteAsync(stream, content[..(content.Length / 2)], cancellationToken);
            FailAt("half of the write");
            await base.WriteAsync(stream, content, cancellationToken);
        }

        public override void Flush(FileStream stream)
        {
            FailAt(nameof(Flush));
            base.Flush(stream);
        }

        public override void Rename(string from, string to)
        {
            FailAt(nameof(Rename));
            base.Rename(from, to);
        }

        public override bool FlushFolder(string folder) => step != nameof(FlushFolder) && base.FlushFolder(folder);

        private void FailAt(string here)
        {
            if (step == here) throw new IOException("No space left on device");
        }
    }
}
