namespace Cortex.RegistryKit.Packages;

/// <summary>What a user of the package writes.</summary>
internal static class Consumer
{
    public const string Settings = "<OutputType>Exe</OutputType><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>";

    /// <summary>A program that says which model plays the role of its registry.</summary>
    public static string Program(string scope, string role = "Chat") => $"""
        using Cortex.RegistryKit;
        using {scope};

        Console.WriteLine(CommittedRegistry.Load().RequireValid().Resolve(Roles.{role}).Id);
        """;

    /// <summary>A registry with a model and a role that it plays.</summary>
    public static string Registry(string role = "chat", string model = "gemma-local", string? slot = null) => $$"""
        {
          "version": 2,
          "hosts": [
            { "id": "laptop", "api_url": "http://localhost:11434/v1", "host_type": "openai" }
          ],
          "models": [
            { "id": "{{model}}", "type": "local_openai", "model_name": "gemma3:4b", "host_id": "laptop" }
          ],
          "roles": { "{{role}}": { "primary": "{{slot ?? model}}" } }
        }
        """;

    /// <summary>A project with a reference to the package.</summary>
    public static string Project(string version, string properties = "<TargetFramework>net10.0</TargetFramework>", string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{Settings}{properties}</PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Cortex.RegistryKit" {(version.Length == 0 ? "" : $"Version=\"{version}\" ")}/>
            {items}
          </ItemGroup>
        </Project>
        """;
}
