using Cortex.RegistryKit.Packages;

namespace Cortex.RegistryKit.Build.Benchmarks.Inputs;

/// <summary>A way to have types for a registry, in a project whose other code is always the same.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What it has besides.</param>
internal sealed record Variant(string Name, string Says)
{
    private const string SchemaName = "own.v2.schema.json";
    private static readonly (string Name, string Text) Use = ("Use.cs", $$"""
        using Cortex.RegistryKit;

        namespace {{ConsumerCode.Scope}};

        public static class Use
        {
            public static string ByConstant() => CommittedRegistry.Load().RequireValid().Resolve(Roles.Chat).Id.ToString();

            public static string ByText() => CommittedRegistry.Load().RequireValid().Resolve("chat").Id.ToString();
        }
        """);

    /// <summary>Nothing besides.</summary>
    public static Variant Plain { get; } = new("plain", "types written by hand");

    /// <summary>What we are compared with.</summary>
    public static Variant Json { get; } = new("json", "and System.Text.Json's generator over them") { Code = [("RegistryContext.cs", HandWrittenTypes.Context)] };

    /// <summary>What most have: a registry, and code that uses it. Its types come with the package.</summary>
    public static Variant Registry { get; } = new("registry", "and the package, with a registry")
    {
        UsesPackage = true,
        Code = [Use],
        Files = [Committed(Consumer.Registry())],
    };

    /// <summary>A schema of the project's own, as large as ours: its types are generated too.</summary>
    public static Variant Schema { get; } = new("schema", "and the package, with a registry and a schema of its own")
    {
        UsesPackage = true,
        Code = [(Use.Name, Use.Text.Replace("Cortex.RegistryKit;", "Cortex.RegistryKit;\nusing Own;", StringComparison.Ordinal))],
        Files = [Committed(Consumer.Registry().Replace("\"version\"", $"\"$schema\": \"{SchemaName}\",\n  \"version\"", StringComparison.Ordinal)), OwnSchema()],
        Items = $"""<RegistrySchema Include="{SchemaName}" Namespace="Own" />""",
    };

    /// <summary>All of them, in the order in which they are measured.</summary>
    public static IReadOnlyList<Variant> All { get; } = [Plain, Json, Registry, Schema];

    /// <summary>Whether the project refers to our package.</summary>
    public bool UsesPackage { get; private init; }

    /// <summary>Its own C#.</summary>
    public IReadOnlyList<(string Name, string Text)> Code { get; private init; } = [];

    /// <summary>Its own registry and schema.</summary>
    public IReadOnlyList<ConsumerFile> Files { get; private init; } = [];

    /// <summary>What its project file says besides.</summary>
    public string Items { get; private init; } = "";

    private static ConsumerFile Committed(string text) => new("model_registry.json", text, ("RkKind", "registry"), ("RkNamespace", ConsumerCode.Scope), ("RkOutputPath", "model_registry.json"));

    private static ConsumerFile OwnSchema() => new(
        SchemaName,
        Repository.Read("schemas/model_registry.v2.schema.json").Replace("urn:registrykit:model_registry.v2", "urn:consumer:model_registry.v2", StringComparison.Ordinal),
        ("RkKind", "schema"), ("RkEmit", "true"), ("RkNamespace", "Own"));
}
