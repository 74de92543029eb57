using System.Globalization;
using System.Runtime.InteropServices;
using Cortex.RegistryKit.Tool.Benchmarks;
using Cortex.RegistryKit.Tool.Benchmarks.Contenders;
using Cortex.RegistryKit.Tool.Benchmarks.Measuring;

if (!OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("This measures native programs on Linux.");
    return 1;
}

// [ROUNDS] [--huge] [--no-peers] [--tool FILE]: how often the quick ones run; whether 100,000 files are checked too; without validators of others; a tool that is built already.
var rounds = args.Length > 0 && int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 100;
var toolAt = Array.IndexOf(args, "--tool") + 1;
var folder = Directory.CreateTempSubdirectory("registrykit-tool-benchmarks-").FullName;
try
{
    Console.Error.WriteLine("building");
    var hello = Publisher.Publish("benchmarks/Cortex.RegistryKit.Tool.Benchmarks/Floors/Hello", "Hello", folder);
    var tokens = new Contender("tokens alone, AOT, one core", [Publisher.Publish("benchmarks/Cortex.RegistryKit.Tool.Benchmarks/Floors/Tokens", "Tokens", folder)]) { Judges = false };
    var tool = toolAt > 0 ? Path.GetFullPath(args[toolAt]) : Publisher.Publish("src/Cortex.RegistryKit.Cli", "registrykit", folder);
    var registrykit = new Contender("registrykit validate --severity error", [tool, "validate", "--severity", "error"]);
    var all = new Contender("registrykit validate", [tool, "validate"]);
    var peers = args.Contains("--no-peers") ? [] : NpmPeers.Install(folder);

    Console.Error.WriteLine("writing registries");
    var inputs = new Inputs(folder);
    var fleet = inputs.Fleet(2_000);
    foreach (var contender in (Contender[])[tokens, registrykit, all, .. peers]) inputs.Verify(contender, fleet);

    Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd}, {Machine.Name}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}");
    var world = new Contender("hello world, AOT", [hello]) { Judges = false, TakesInput = false };
    var version = new Contender("registrykit --version", [tool, "--version"]) { Judges = false, TakesInput = false };
    var nothing = new Contender("/bin/true", ["/bin/true"]) { Judges = false, TakesInput = false };
    Contest.Run("Start", "", rounds, [world, nothing, version]);
    Contest.Run("One small file", inputs.Small, rounds, [world, registrykit, all, .. peers]);
    Contest.Run("2,000 files", fleet, Math.Max(5, rounds / 5), [tokens, registrykit, all, .. peers]);
    if (args.Contains("--huge")) Contest.Run("100,000 files", inputs.Fleet(100_000), 3, [tokens, registrykit]);
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
