using System.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Tests.Build;

/// <summary>A project in a folder of its own that has what a consumer gets from the package, by path.</summary>
internal sealed class ThrowAwayProject : IDisposable
{
    private const string Name = "Consumer";

    public ThrowAwayProject(string project = "")
    {
        Folder = Directory.CreateTempSubdirectory("registrykit-").FullName;
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Code.cs", "namespace Consumer; public static class Code;");
        Write(Name + ".csproj", $"""
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{Targets("props")}" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RegistryKitSchemasFolder>{Repository.PathOf("schemas")}/</RegistryKitSchemasFolder>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{AppContext.BaseDirectory}Cortex.RegistryKit.Analyzers.dll" />
                <Analyzer Include="{AppContext.BaseDirectory}Cortex.RegistryKit.Language.dll" />
              </ItemGroup>
              {project}
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{Targets("targets")}" />
            </Project>
            """);
    }

    /// <summary>What a project has besides, whose schemas become types: the generator, and the runtime that emitted code stands on.</summary>
    public static string WithTypes { get; } = $"""
        <ItemGroup>
          <Analyzer Include="{AppContext.BaseDirectory}Cortex.RegistryKit.Generators.dll" />
          <Analyzer Include="{AppContext.BaseDirectory}Cortex.RegistryKit.Emission.dll" />
          <Reference Include="{AppContext.BaseDirectory}Cortex.RegistryKit.dll" />
          <Reference Include="{AppContext.BaseDirectory}Cortex.RegistryKit.Language.dll" />
          <Reference Include="{AppContext.BaseDirectory}Microsoft.Extensions.Logging.Abstractions.dll" />
        </ItemGroup>
        """;

    public string Folder { get; }

    /// <summary>When the compiler last wrote the assembly.</summary>
    public DateTime Compiled => File.GetLastWriteTimeUtc(PathOf($"obj/Debug/net10.0/{Name}.dll"));

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public Task<(int ExitCode, string Output)> BuildAsync() => RunAsync("build", "-nologo", "-p:UseSharedCompilation=false");

    public Task<(int ExitCode, string Output)> RunAsync(string command, params string[] arguments)
    {
        return StartAsync([command, Name + ".csproj", "-nodeReuse:false", .. arguments]);
    }

    /// <summary>Runs what was built.</summary>
    public Task<(int ExitCode, string Output)> ExecuteAsync(string assembly) => StartAsync([assembly]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Targets(string kind) => Repository.PathOf($"src/Cortex.RegistryKit/buildTransitive/Cortex.RegistryKit.{kind}");

    private async Task<(int ExitCode, string Output)> StartAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(inherited);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
