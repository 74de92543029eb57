using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Cortex.RegistryKit.Tool.Benchmarks.Contenders;

/// <summary>Validators of others, from npm: they hold files against the same schema, of which they know shapes alone.</summary>
internal static class NpmPeers
{
    /// <summary>Installs them; gives none, and says so, where there is no npm.</summary>
    public static IReadOnlyList<Contender> Install(string folder)
    {
        var home = Directory.CreateDirectory(Path.Combine(folder, "npm")).FullName;
        try
        {
            Publisher.Run("npm", "install", "--prefix", home, "--silent", "--no-audit", "--no-fund", "ajv-cli@5.0.0", "@sourcemeta/jsonschema@16.11.0");
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"without ajv-cli and @sourcemeta/jsonschema, since npm does not install them: {problem.Message}");
            return [];
        }

        var schema = Repository.PathOf("schemas/model_registry.v2.schema.json");
        var architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x86_64";
        return
        [
            new Contender("ajv-cli 5.0.0", [Path.Combine(home, "node_modules/.bin/ajv"), "validate", "-s", schema, "--strict=false", "--validate-formats=false", "-d"]) { OfFolder = input => $"{input}/**/*.json" },
            new Contender("@sourcemeta/jsonschema 16.11.0, native", [Path.Combine(home, $"node_modules/@sourcemeta/jsonschema/build/github-releases/jsonschema-linux-{architecture}"), "validate", schema]),
        ];
    }
}
