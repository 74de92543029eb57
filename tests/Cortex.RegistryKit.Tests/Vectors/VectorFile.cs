using System.Text;
using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>A file of a case: a path below the home's root, and a content.</summary>
internal sealed class VectorFile(string path, JsonElement content)
{
    /// <summary>The path.</summary>
    public string Path { get; } = path;

    /// <summary>Whether it is a registry of the present kind.</summary>
    public bool IsRegistry => System.IO.Path.GetFileName(Path) == "model_registry.json" && !IsFolder;

    /// <summary>Whether a folder stands there in place of a file.</summary>
    public bool IsFolder => Special("$dir") is not null;

    /// <summary>The bytes.</summary>
    public byte[] Bytes =>
        Special("$text") is { } text ? Encoding.UTF8.GetBytes(text.GetString()!)
        : Special("$base64") is { } bytes ? bytes.GetBytesFromBase64()
        : Encoding.UTF8.GetBytes(content.GetRawText());

    private JsonElement? Special(string key) => content.ValueKind == JsonValueKind.Object && content.EnumerateObject().Count() == 1 && content.TryGetProperty(key, out var value) ? value : null;
}
