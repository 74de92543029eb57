using System.Globalization;
using Cortex.RegistryKit.Build.Benchmarks.Builds;
using Cortex.RegistryKit.Build.Benchmarks.Generators;

// [ROUNDS] [generator] [registries] [build]: what is measured; all of it where nothing is named.
if (args is [FirstRun.Command, var variant])
{
    FirstRun.Measure(variant);
    return;
}

var rounds = args.Length > 0 && int.TryParse(args[0], CultureInfo.InvariantCulture, out var given) ? given : 15;
var named = args.Where(argument => !int.TryParse(argument, CultureInfo.InvariantCulture, out _)).ToHashSet(StringComparer.Ordinal);

if (Includes("generator")) await GeneratorComparison.RunAsync(rounds);
if (Includes("registries")) ManyRegistries.Run(rounds);
if (Includes("build")) await BuildComparison.RunAsync(rounds);

bool Includes(string part) => named.Count == 0 || named.Contains(part);
