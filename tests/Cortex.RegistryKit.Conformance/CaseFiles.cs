using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cortex.RegistryKit.Conformance;

/// <summary>The temporary folder of a case, with its home root.</summary>
internal sealed partial class CaseFiles : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("registrykit-case-");

    public CaseFiles() => Directory.CreateDirectory(Home);

    public string Home => Path.Combine(root.FullName, "home");

    public void MakeFolder(string name) => Directory.CreateDirectory(PathOf(name));

    public void Put(string name, JsonElement content)
    {
        var path = PathOf(name);
        if (CaseJson.Special(content) == "$dir")
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, CaseJson.Special(content) switch
        {
            "$text" => Encoding.UTF8.GetBytes(content.GetProperty("$text").GetString()!),
            "$base64" => content.GetProperty("$base64").GetBytesFromBase64(),
            _ => Encoding.UTF8.GetBytes(content.GetRawText()),
        });
    }

    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>All files, as a result has them: those that a migration kept apart, locks left out.</summary>
    public (JsonObject Files, JsonObject Kept, JsonObject Texts) Read()
    {
        var (files, kept, texts) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var path in Directory.EnumerateFiles(root.FullName, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var name = Path.GetRelativePath(Home, path).Replace('\\', '/');
            if (name.EndsWith(".lock", StringComparison.Ordinal)) continue;

            var content = File.ReadAllBytes(path);
            (KeptVersion().IsMatch(name) ? kept : files)[name] = Value(content);
            texts[name] = Text(content) is { } text ? text : Base64(content);
        }

        return (files, kept, texts);
    }

    public void Dispose() => root.Delete(recursive: true);

    private string PathOf(string name) => Path.GetFullPath(name, Home);

    private static JsonNode Value(byte[] content)
    {
        if (Text(content) is not { } text) return Base64(content);
        return IsStrict(content) ? CaseJson.Raw(Encoding.UTF8.GetString(content)) : new JsonObject { ["$text"] = text };
    }

    private static JsonValue? Text(byte[] content)
    {
        try
        {
            return JsonValue.Create(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static JsonObject Base64(byte[] content) => new() { ["$base64"] = Convert.ToBase64String(content) };

    // A number that is written with a point or an exponent has to fit a double.
    private static bool IsStrict(byte[] content)
    {
        try
        {
            var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = CaseJson.MaxDepth });
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.Number && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0 && (!reader.TryGetDouble(out var number) || double.IsInfinity(number))) return false;
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"model_registry\.json\.v\d+(\.\d+)?$")]
    private static partial Regex KeptVersion();
}
