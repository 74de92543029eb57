using System.Diagnostics;
using Cortex.RegistryKit.Build.Benchmarks.Inputs;
using Cortex.RegistryKit.Packages;

namespace Cortex.RegistryKit.Build.Benchmarks.Builds;

/// <summary>What <c>dotnet build</c> takes after an edit of one C# file, in fresh projects with the packed package. The variants take turns.</summary>
internal static class BuildComparison
{
    public static async Task RunAsync(int rounds)
    {
        var root = Directory.CreateTempSubdirectory("registrykit-build-").FullName;
        try
        {
            var feed = Environment.GetEnvironmentVariable("RK_PACKAGES") is { } folder ? LocalFeed.Of(folder) : await LocalFeed.PackAsync(Repository.Root, root);
            var workspace = new Workspace(Path.Combine(root, "projects"), feed.Folder, Path.Combine(root, "cache"));
            foreach (var variant in Variant.All) await MakeAsync(workspace, variant, feed.Version);
            foreach (var mode in (BuildMode[])[BuildMode.Cold, BuildMode.Warm]) await CompareAsync(workspace, mode, rounds);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task MakeAsync(Workspace workspace, Variant variant, string version)
    {
        var package = variant.UsesPackage ? $"""<PackageReference Include="Cortex.RegistryKit" Version="{version}" />""" : "";
        workspace.Write($"{variant.Name}/{variant.Name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RootNamespace>{ConsumerCode.Scope}</RootNamespace>
              </PropertyGroup>
              <ItemGroup>
                {package}
                {variant.Items}
              </ItemGroup>
            </Project>
            """);
        foreach (var (name, text) in ConsumerCode.Files) workspace.Write($"{variant.Name}/{name}", text);
        foreach (var (name, text) in variant.Code) workspace.Write($"{variant.Name}/{name}", text);
        foreach (var file in variant.Files) workspace.Write($"{variant.Name}/{file.Name}", file.Text);
        (await workspace.DotnetAsync("build", variant.Name)).SucceededWithoutWarning();
    }

    private static async Task CompareAsync(Workspace workspace, BuildMode mode, int rounds)
    {
        var taken = Variant.All.ToDictionary(variant => variant, _ => (Time: new Figures(), Processor: new Figures()));
        for (var round = -mode.Warmups; round < rounds; round++)
        {
            foreach (var variant in Variant.All)
            {
                workspace.Write($"{variant.Name}/{ConsumerCode.Edited}", FormattableString.Invariant($"{ConsumerCode.Files[ConsumerCode.Edited]}\n// {mode.Name}, round {round}\n"));
                var processor = ChildProcesses.ProcessorTime();
                var watch = Stopwatch.StartNew();
                (await workspace.DotnetAsync(["build", variant.Name, "--no-restore", .. mode.Options])).SucceededWithoutWarning();
                if (round < 0) continue;

                taken[variant].Time.Add(watch.Elapsed.TotalMilliseconds);
                if (processor is not null) taken[variant].Processor.Add((ChildProcesses.ProcessorTime() - processor.Value)!.Value.TotalMilliseconds);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"\n{ConsumerCode.Count} files, one edited; {mode.Name}; {rounds} rounds after {mode.Warmups} to warm up; milliseconds: median (least to most)"));
        Console.WriteLine("variant      build                      added                      of System.Text.Json's");
        Print(taken.ToDictionary(pair => pair.Key, pair => pair.Value.Time));

        // The work of a compiler that stays is not that of a process that the build waits for.
        if (mode == BuildMode.Warm || taken[Variant.Plain].Processor.Count == 0) return;
        Console.WriteLine("and of processor time");
        Print(taken.ToDictionary(pair => pair.Key, pair => pair.Value.Processor));
    }

    private static void Print(Dictionary<Variant, Figures> taken)
    {
        var json = taken[Variant.Json].Beyond(taken[Variant.Plain]).Median;
        foreach (var (variant, figures) in taken)
        {
            var added = figures.Beyond(taken[Variant.Plain]);
            Console.WriteLine(variant == Variant.Plain ? $"{variant.Name,-13}{figures.Text()}" : FormattableString.Invariant($"{variant.Name,-13}{figures.Text(),-27}{added.Text(),-27}{added.Median / json:F2}"));
        }
    }
}
