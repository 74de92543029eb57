using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>
/// What is emitted for our own schema, file by file, as it was last reviewed. After a change to the schema or the emitters:
/// <c>RK_UPDATE_SNAPSHOTS=1 dotnet test tests/Cortex.RegistryKit.Generators.Tests</c>, then review the difference like any other code.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly string Folder = Repository.PathOf("tests/Cortex.RegistryKit.Generators.Tests/Snapshots");

    [Fact]
    public void What_is_emitted_is_what_was_reviewed()
    {
        var emitted = new TestProject().Schema(Schemas.Models, metadata: ("RkNamespace", "Cortex.RegistryKit")).Emit().ToDictionary(file => file.Key["Cortex.RegistryKit.".Length..], file => file.Value);
        if (Environment.GetEnvironmentVariable("RK_UPDATE_SNAPSHOTS") == "1") Update(emitted);

        Assert.Equal(Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), emitted.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in emitted) Assert.Equal(File.ReadAllText(Path.Combine(Folder, name)), text);
    }

    private static void Update(Dictionary<string, string> emitted)
    {
        foreach (var old in Directory.EnumerateFiles(Folder)) File.Delete(old);
        foreach (var (name, text) in emitted) File.WriteAllText(Path.Combine(Folder, name), text);
    }
}
