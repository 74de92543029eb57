using System.Text.Json;
using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output.Sarif;

/// <summary>Where things stand, in a SARIF log: relative to the folder that the tool runs in, which is not named, so that logs of two machines are the same.</summary>
internal static class SarifLocations
{
    private const string Root = "%SRCROOT%";

    public static void WriteRoots(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteStartObject("description");
        json.WriteString("text", "The folder in which registrykit was started.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the member <c>locations</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="path">The file.</param>
    /// <param name="located">The finding in it; null where the whole file is meant.</param>
    public static void Write(Utf8JsonWriter json, string path, LocatedFinding? located)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        var uri = Uri(path, out var isRelative);
        json.WriteString("uri", uri);
        if (isRelative) json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        if (located is not null) WriteRegion(json, located);
        json.WriteEndObject();
        if (located is { Finding.Pointer.Length: > 0 }) WritePointer(json, located.Finding.Pointer);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A path as SARIF has it.</summary>
    public static string Uri(string path, out bool isRelative)
    {
        var relative = RelativePath.Of(path);
        isRelative = RelativePath.IsInside(relative);
        return isRelative ? string.Join('/', relative.Split('/').Select(System.Uri.EscapeDataString)) : new Uri(Path.GetFullPath(path)).AbsoluteUri;
    }

    private static void WriteRegion(Utf8JsonWriter json, LocatedFinding located)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", located.Start.Line + 1);
        json.WriteNumber("startColumn", located.Start.Column + 1);
        json.WriteNumber("endLine", located.End.Line + 1);
        json.WriteNumber("endColumn", located.End.Column + 1);
        json.WriteEndObject();
    }

    private static void WritePointer(Utf8JsonWriter json, string pointer)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", pointer);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
