using Cortex.RegistryKit.Packages.Tests.Support;

namespace Cortex.RegistryKit.Packages.Tests.Consumers;

/// <summary>Projects of many kinds, twenty in all, in one solution, which is built once.</summary>
public sealed class Matrix(Feed feed) : IAsyncLifetime
{
    // Findings depend on the day, so that a build after midnight has something to do.
    private const string Day = "-p:RegistryCheckDate=2026-01-01";
    private const string Net = "<TargetFramework>net10.0</TargetFramework>";
    private readonly List<string> projects = [];

    internal Workspace Workspace { get; } = feed.NewWorkspace("matrix");

    /// <summary>The first build, which restores.</summary>
    internal Run Build { get; private set; } = new(-1, "");

    public async Task InitializeAsync()
    {
        Add("Plain", Consumer.Project(feed.Version));
        Add("Frameworks", Consumer.Project(feed.Version, "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>"));
        Add("Ein Päckchen für 東京", Consumer.Project(feed.Version, Net + "<RootNamespace>Parcel</RootNamespace>"), "Parcel");
        // Its constants stand in the global namespace.
        Add("NoRoot", Consumer.Project(feed.Version, Net + "<RootNamespace></RootNamespace>"), scope: "System");
        AddReferences();
        AddInherited();
        AddCentral();
        AddTwoRegistries();
        AddLinked();
        while (projects.Count < 20) AddShip(projects.Count);
        Workspace.Write("Matrix.slnx", $"<Solution>{string.Concat(projects.Select(project => $"""<Project Path="{project}/{Path.GetFileName(project)}.csproj" />"""))}</Solution>");
        Build = await Workspace.DotnetAsync("build", "Matrix.slnx", Day);
    }

    /// <summary>Builds all again, or one of them.</summary>
    internal Task<Run> RebuildAsync(string what = "Matrix.slnx") => Workspace.DotnetAsync("build", what, "--no-restore", Day);

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>When each project was last compiled.</summary>
    internal IReadOnlyDictionary<string, DateTime> Compiled() => projects.ToDictionary(project => project, project => Workspace.Compiled(project));

    private void Add(string folder, string project, string? scope = null, string? program = null, string? registry = null)
    {
        var name = Path.GetFileName(folder);
        projects.Add(folder);
        Workspace.Write($"{folder}/{name}.csproj", project);
        Workspace.Write($"{folder}/Program.cs", program ?? Consumer.Program(scope ?? name));
        Workspace.Write($"{folder}/model_registry.json", registry ?? Consumer.Registry());
    }

    // The application names the registry's constants, and types of a schema, of the library that it refers to.
    private void AddReferences()
    {
        Add(
            "Library",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{Net}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Cortex.RegistryKit" Version="{feed.Version}" />
                <ModelRegistry Update="model_registry.json" Accessibility="public" />
                <RegistrySchema Include="crates.schema.json" Accessibility="public" />
              </ItemGroup>
            </Project>
            """,
            program: "namespace Library;");
        Workspace.Write("Library/crates.schema.json", """{ "title": "Crates", "x-rk-file": "crates.json", "type": "object", "properties": { "count": { "type": "integer" } } }""");
        Add("Application", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{Consumer.Settings}{Net}<EnableDefaultModelRegistryItems>false</EnableDefaultModelRegistryItems></PropertyGroup><ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup></Project>""", program: """
            using Cortex.RegistryKit;

            Console.WriteLine(Library.CommittedRegistry.Load().RequireValid().Resolve(Library.Roles.Chat).Id);
            Console.WriteLine(Snapshot.Of<Library.Crates>("{\"count\": 3}"u8.ToArray()).Data.Count);
            """);
        File.Delete(Workspace.PathOf("Application/model_registry.json"));
    }

    private void AddInherited()
    {
        Add("Inherited/Heir", $"""<Project Sdk="Microsoft.NET.Sdk" />""");
        Workspace.Write("Inherited/Directory.Build.props", Consumer.Project(feed.Version, Net + "<RegistryDefinedRoles>reviewer</RegistryDefinedRoles>").Replace(" Sdk=\"Microsoft.NET.Sdk\"", "", StringComparison.Ordinal));
    }

    private void AddCentral()
    {
        Add("Central/Managed", Consumer.Project(""));
        Workspace.Write("Central/Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Cortex.RegistryKit" Version="{feed.Version}" /></ItemGroup>
            </Project>
            """);
    }

    private void AddTwoRegistries()
    {
        Add(
            "Two",
            Consumer.Project(feed.Version, items: """<ModelRegistry Include="other.json" Name="Other" Embed="true" RkSchema="urn:registrykit:model_registry.v2" Secrets="allowed" />"""),
            program: """
            using Cortex.RegistryKit;

            Console.WriteLine(Two.CommittedRegistry.Load().Resolve(Two.Roles.Chat).Id);
            Console.WriteLine(Two.Other.CommittedRegistry.Load().Resolve(Two.Other.Roles.Coder).Id);
            """);
        Workspace.Write("Two/other.json", Consumer.Registry("coder", "qwen").Replace("\"host_type\"", "\"api_key\": \"sk-of-this-machine\", \"host_type\"", StringComparison.Ordinal));
    }

    // Each has a registry of its own, and refers to the one before.
    private void AddShip(int number)
    {
        var before = projects[^1].StartsWith("Fleet/", StringComparison.Ordinal) ? $"""<ProjectReference Include="../{Path.GetFileName(projects[^1])}/{Path.GetFileName(projects[^1])}.csproj" />""" : "";
        Add($"Fleet/Ship{number}", Consumer.Project(feed.Version, items: before), registry: Consumer.Registry(model: $"model-{number}"));
    }

    private void AddLinked()
    {
        Add("Linked", Consumer.Project(feed.Version, items: """<ModelRegistry Include="../shared files/model_registry.json" />"""));
        File.Delete(Workspace.PathOf("Linked/model_registry.json"));
        Workspace.Write("shared files/model_registry.json", Consumer.Registry(model: "shared"));
    }
}
