using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Schemas;
using Cortex.RegistryKit.LanguageServer.Server;

namespace Cortex.RegistryKit.LanguageServer.Benchmarks;

/// <summary>A program that lends the server what the tool lends it, and no disk.</summary>
internal sealed class Host : IServerFiles
{
    public static ServerHost Create() => new()
    {
        Version = "benchmark",
        Shipped = [RegistrySchema.Parse(Utf8Text.FromBytes(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "model_registry.v2.schema.json"))))],
        ReadCatalogues = _ => CatalogueSet.Read(Catalogue.Files),
        KindSettings = new Dictionary<string, string>(),
        Files = new Host(),
        Errors = Console.Error,
    };

    public byte[]? Read(string path) => null;

    public Task<string?> WriteDerivedAsync(string path, string registry, byte[] content, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
