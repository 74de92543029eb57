using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.LanguageServer.Schemas;

namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>What the program that runs the server lends it.</summary>
public sealed record ServerHost
{
    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>The schemas that are part of the program.</summary>
    public required IReadOnlyList<RegistrySchema> Shipped { get; init; }

    /// <summary>Reads catalogues: those with these full paths, and behind them the shipped ones. One that cannot be read is passed over.</summary>
    public required Func<IReadOnlyList<string>, CatalogueSet> ReadCatalogues { get; init; }

    /// <summary>The kinds of entities whose ids a setting of its own defines, by the setting's name.</summary>
    public required IReadOnlyDictionary<string, string> KindSettings { get; init; }

    /// <summary>The disk.</summary>
    public required IServerFiles Files { get; init; }

    /// <summary>Where a fault of the server itself is told. Never the stream that the editor reads.</summary>
    public required TextWriter Errors { get; init; }
}
