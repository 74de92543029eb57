using System.Reflection;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Server;

namespace Cortex.RegistryKit.Cli.Editors;

/// <summary>What the tool lends the language server. In a type of its own, so that no other command loads the server.</summary>
internal static class EditorHost
{
    /// <summary>Serves the editor at the standard input and output.</summary>
    /// <param name="errors">The standard error.</param>
    /// <param name="cancellationToken">Ends the service.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(TextWriter errors, CancellationToken cancellationToken)
    {
        var files = new EditorFiles(new FileReader(RegistryLimits.DefaultMaxFileSize));
        var host = new ServerHost
        {
            Version = typeof(EditorHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            Shipped = Schemas.Shipped,
            ReadCatalogues = paths => CatalogueSet.Read([.. paths.Select(files.Read).OfType<byte[]>().Select(content => JsonTree.Parse(Utf8Text.FromBytes(content))), .. Catalogue.Files]),
            KindSettings = new Dictionary<string, string> { ["roles"] = RoleName.Kind },
            Files = files,
            Errors = errors,
        };
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        return await RegistryLanguageServer.RunAsync(input, output, host, cancellationToken).ConfigureAwait(false);
    }
}
