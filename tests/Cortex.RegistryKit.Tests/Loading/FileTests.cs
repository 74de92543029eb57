using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Loading;

/// <summary>Opening a file tells what is in the way of reading it; what is wrong in it is for the findings.</summary>
public sealed class FileTests : IDisposable
{
    private const string Name = "model_registry.json";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_read()
    {
        var file = File(folder.Write(Name, Registries.Typical));

        Assert.Equal(Documents.Read(Registries.Typical), file.Load().Data);
        Assert.Equal(Documents.Read(Registries.Typical), (await file.LoadAsync()).Data);
        Assert.Equal(file.Path, file.Load().Path);
    }

    [Theory]
    [InlineData(Name)]
    [InlineData("none/" + Name)]
    public async Task A_missing_file_is_named(string path)
    {
        var file = File(folder.PathOf(path));

        Assert.Contains(file.Path, Assert.Throws<FileNotFoundException>(file.Load).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FileNotFoundException>(() => file.LoadAsync());
    }

    [Fact]
    public async Task A_folder_in_its_place_is_named()
    {
        var file = File(folder.MakeFolder(Name));

        Assert.Contains("is a folder", Assert.Throws<IOException>(file.Load).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => file.LoadAsync());
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused()
    {
        var path = folder.Write(Name, """{"version": 2}""");

        Assert.Contains("larger than 13 bytes", Assert.Throws<IOException>(File(path, 13).Load).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => File(path, 13).LoadAsync());
        Assert.True(File(path, 14).Load().IsSound);
    }

    [UnprivilegedFact]
    public void A_file_that_may_not_be_read_is_refused()
    {
        var path = folder.Write(Name, Registries.Typical);
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(path, UnixFileMode.None);

        Assert.Throws<UnauthorizedAccessException>(File(path).Load);
    }

    [Fact]
    public async Task A_cancelled_call_reads_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => File(folder.Write(Name, "")).LoadAsync(cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RegistryHome<ModelRegistry>(folder.Path).LoadAsync(UserName.Parse("nobody"), cancelled.Token));
    }

    [Theory]
    [InlineData("", "RK1001")]
    [InlineData("  \n", "RK1001")]
    [InlineData("{", "RK1001")]
    [InlineData("[]", "RK1004")]
    [InlineData("{}", "RK1005")]
    [InlineData("""{"version": 3}""", "RK1008")]
    public void What_is_no_registry_is_read_as_a_new_one_with_a_finding(string text, string rule)
    {
        var snapshot = File(folder.Write(Name, text)).Load();

        Assert.Equal(new ModelRegistry(), snapshot.Data);
        Assert.True(snapshot.Exists);
        Assert.False(snapshot.IsSound);
        Assert.Contains(snapshot.Findings, finding => finding.Rule.Id == rule);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_finding()
    {
        var snapshot = File(folder.Write(Name, [.. "{\"version\": 2, \"a\": \""u8, 0xE9, .. "\"}"u8])).Load();

        Assert.False(snapshot.IsReadable);
        Assert.Equal("RK1003", Assert.Single(snapshot.Findings).Rule.Id);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        var snapshot = File(folder.Write(Name, "\uFEFF" + Registries.Typical)).Load();

        Assert.Equal(Documents.Read(Registries.Typical), snapshot.Data);
        Assert.True(snapshot.IsSound);
    }

    [Theory]
    [InlineData("\\uD800version")]
    [InlineData("v\\ud800")]
    public void A_name_with_half_of_a_surrogate_pair_keeps_no_registry_from_being_read(string name)
    {
        var snapshot = File(folder.Write(Name, $$"""{"{{name}}": 1, "version": 2}""")).Load();

        Assert.True(snapshot.IsReadable);
        Assert.Null(snapshot.Migration);
    }

    [Fact]
    public void Deep_nesting_is_a_finding()
    {
        var snapshot = File(folder.Write(Name, new string('[', 100_000))).Load();

        Assert.False(snapshot.IsReadable);
        Assert.NotEmpty(snapshot.Findings);
    }

    [Fact]
    public void The_version_tells_contents_apart()
    {
        var file = File(folder.Write(Name, Registries.Typical));
        var before = file.Load();

        Assert.Equal(before.Version, file.Load().Version);
        folder.Write(Name, Registries.Typical + "\n");
        Assert.NotEqual(before.Version, file.Load().Version);
    }

    [Fact]
    public void Settings_of_another_schema_are_refused() => Assert.Throws<ArgumentException>(() => new RegistryFile<ModelRegistry>("x", new RegistryOptions { Settings = new OtherSettings() }));

    private static RegistryFile<ModelRegistry> File(string path, long maxSize = RegistryLimits.DefaultMaxFileSize) => new(path, new RegistryOptions { Settings = new ModelRegistrySettings(), Limits = new RegistryLimits { MaxFileSize = maxSize } });

    private sealed class OtherSettings : RegistrySettings;
}
