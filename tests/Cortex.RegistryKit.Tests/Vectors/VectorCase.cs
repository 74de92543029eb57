using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>A case: a home, settings, and calls with what each is to answer.</summary>
internal sealed class VectorCase(JsonElement entry)
{
    private readonly JsonElement asked = entry.GetProperty("case");

    /// <summary>The name, unique over all groups.</summary>
    public string Name { get; } = entry.GetProperty("case").GetProperty("name").GetString()!;

    /// <summary>The settings that differ from their defaults.</summary>
    public IEnumerable<JsonProperty> Settings => Members("settings");

    /// <summary>The environment variables.</summary>
    public IEnumerable<JsonProperty> Environment => Members("env");

    /// <summary>The folders, relative to the home's root.</summary>
    public IEnumerable<string> Folders => asked.TryGetProperty("dirs", out var folders) ? folders.EnumerateArray().Select(folder => folder.GetString()!) : [];

    /// <summary>The files, relative to the home's root.</summary>
    public IEnumerable<VectorFile> Files => Members("files").Select(file => new VectorFile(file.Name, file.Value));

    /// <summary>The calls in their order.</summary>
    public IReadOnlyList<VectorCall> Calls { get; } =
        [.. entry.GetProperty("case").GetProperty("calls").EnumerateArray().Zip(entry.GetProperty("expected").GetProperty("results").EnumerateArray(), (call, expected) => new VectorCall(call, expected))];

    /// <summary>Every content that a file has at some time of the case.</summary>
    public IEnumerable<VectorFile> AllFiles => Files.Concat(Calls.Where(call => call.Function == "$write").Select(call => call.File));

    /// <summary>Every file that there is to be in the end.</summary>
    public IEnumerable<VectorFile> FilesAfter => Expected("files").Concat(Expected("kept"));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private IEnumerable<VectorFile> Expected(string name) => entry.GetProperty("expected").TryGetProperty(name, out var owner) ? owner.EnumerateObject().Select(file => new VectorFile(file.Name, file.Value)) : [];

    private JsonElement.ObjectEnumerator Members(string name) => asked.TryGetProperty(name, out var owner) ? owner.EnumerateObject() : default;
}
