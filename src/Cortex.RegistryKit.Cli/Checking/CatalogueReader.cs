using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>Reads catalogues: those that the command line names, and behind them the shipped ones.</summary>
internal static class CatalogueReader
{
    /// <summary>Reads the catalogues that the command line names, and the shipped ones when they are first asked for.</summary>
    /// <param name="paths">The files that the command line names. What they say comes before what the shipped ones say.</param>
    /// <param name="reader">Reads files.</param>
    /// <exception cref="CannotRunException">A file cannot be read, or is no catalogue.</exception>
    public static Lazy<CatalogueSet> Read(IEnumerable<string> paths, FileReader reader)
    {
        List<JsonTree> named = [.. paths.Select(path => Tree(path, reader))];
        return new(() => CatalogueSet.Read([.. named, .. Catalogue.Files]));
    }

    private static JsonTree Tree(string path, FileReader reader)
    {
        var tree = JsonTree.Parse(Utf8Text.FromBytes(reader.Read(InputFile.At(path), CancellationToken.None)));
        if (tree.Errors.Count > 0) throw new CannotRunException($"'{path}' is no catalogue: it is not JSON ({tree.Text.PositionAt(tree.Errors[0].Span.Start)})");

        var isCatalogue = tree.Root.TryGetMember("provider", out var provider) && provider.Value.Kind == JsonKind.String && tree.Root.TryGetMember("models", out var models) && models.Value.Kind == JsonKind.Array;
        return isCatalogue ? tree : throw new CannotRunException($"'{path}' is no catalogue: that has a text 'provider' and a list 'models'");
    }
}
