using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Baselines;

/// <summary>A baseline on disk: JSON that people can read, and that is the same for the same findings.</summary>
internal static class BaselineFile
{
    private const int Version = 1;

    /// <summary>Reads a baseline: how often it has each finding.</summary>
    /// <exception cref="CannotRunException">The file cannot be read, or is no baseline.</exception>
    public static Dictionary<BaselineEntry, int> Read(InputFile file, FileReader reader)
    {
        var content = reader.Read(file, CancellationToken.None);
        try
        {
            var root = JsonNode.Parse(content)!.AsObject();
            if ((int)root["version"]! != Version) throw new CannotRunException($"'{file.Path}' is a baseline of another version than {Version}; remove it, and --update-baseline writes it anew");
            return root["findings"]!.AsArray().ToDictionary(entry => new BaselineEntry((string)entry!["path"]!, (string)entry["rule"]!, (string)entry["message"]!), entry => (int)entry!["count"]!);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new CannotRunException($"'{file.Path}' is no baseline that registrykit wrote; remove it, and --update-baseline writes one", problem);
        }
    }

    /// <summary>The text of a baseline.</summary>
    public static byte[] Write(IReadOnlyDictionary<BaselineEntry, int> findings)
    {
        using var text = new MemoryStream();
        using (var json = JsonFindings.Open(text))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("findings");
            foreach (var (entry, count) in findings.OrderBy(finding => finding.Key))
            {
                json.WriteStartObject();
                json.WriteString("path", entry.Path);
                json.WriteString("rule", entry.Rule);
                json.WriteString("message", entry.Message);
                json.WriteNumber("count", count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        text.Write("\n"u8);
        return text.ToArray();
    }
}
