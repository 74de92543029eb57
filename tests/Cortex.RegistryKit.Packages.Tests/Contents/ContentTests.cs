using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;
using Cortex.RegistryKit.Analyzers.Tests.Support;
using Cortex.RegistryKit.Packages.Tests.Support;

namespace Cortex.RegistryKit.Packages.Tests.Contents;

/// <summary>What is in each package: nothing is missing, and nothing got in.</summary>
[Collection(PackagesCollection.Name)]
public sealed class ContentTests(Feed feed)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void The_package_holds_the_runtime_what_the_compiler_loads_and_the_schemas() => Assert.Equal(
        [
            "README.md",
            "analyzers/dotnet/cs/Cortex.RegistryKit.Analyzers.dll",
            "analyzers/dotnet/cs/Cortex.RegistryKit.CodeFixes.dll",
            "analyzers/dotnet/cs/Cortex.RegistryKit.Emission.dll",
            "analyzers/dotnet/cs/Cortex.RegistryKit.Generators.dll",
            "analyzers/dotnet/cs/Cortex.RegistryKit.Language.dll",
            "build/Cortex.RegistryKit.props",
            "build/Cortex.RegistryKit.targets",
            "buildTransitive/Cortex.RegistryKit.props",
            "buildTransitive/Cortex.RegistryKit.targets",
            "icon.png",
            "lib/net10.0/Cortex.RegistryKit.Language.dll",
            "lib/net10.0/Cortex.RegistryKit.Language.xml",
            "lib/net10.0/Cortex.RegistryKit.dll",
            "lib/net10.0/Cortex.RegistryKit.xml",
            "schemas/auth.schema.json",
            "schemas/catalogues/anthropic.json",
            "schemas/catalogues/google.json",
            "schemas/local_llm.v0.schema.json",
            "schemas/local_llm.v1.schema.json",
            "schemas/model_registry.v1.schema.json",
            "schemas/model_registry.v2.schema.json",
            "schemas/x-rk.schema.json",
        ],
        Files(feed.PathOf("Cortex.RegistryKit")));

    [Fact]
    public void Hosting_holds_itself_alone() =>
        Assert.Equal(["README.md", "icon.png", "lib/net10.0/Cortex.RegistryKit.Hosting.dll", "lib/net10.0/Cortex.RegistryKit.Hosting.xml"], Files(feed.PathOf("Cortex.RegistryKit.Hosting")));

    [Fact]
    public void Hosting_depends_on_the_runtime_of_its_version_and_on_the_container_s_packages()
    {
        var dependencies = Manifest("Cortex.RegistryKit.Hosting").Descendants().Where(element => element.Name.LocalName == "dependency").ToList();

        Assert.Equal(feed.Version, dependencies.Single(dependency => dependency.Attribute("id")?.Value == "Cortex.RegistryKit").Attribute("version")?.Value);
        Assert.All(dependencies, dependency => Assert.Matches("^(Cortex[.]RegistryKit|Microsoft[.]Extensions[.].*)$", dependency.Attribute("id")?.Value));
    }

    [Fact]
    public void Symbols_are_a_package_of_their_own() => Assert.Equal(["lib/net10.0/Cortex.RegistryKit.pdb"], Files(feed.PathOf("Cortex.RegistryKit", "snupkg")));

    [Fact]
    public void The_portable_tool_holds_what_it_runs_on() => Assert.Equal(
        [
            "Cortex.RegistryKit.Emission.dll",
            "Cortex.RegistryKit.Language.dll",
            "Cortex.RegistryKit.LanguageServer.dll",
            "Cortex.RegistryKit.dll",
            "DiffPlex.dll",
            "DotnetToolSettings.xml",
            "MessagePack.Annotations.dll",
            "MessagePack.dll",
            "Microsoft.Extensions.DependencyInjection.Abstractions.dll",
            "Microsoft.Extensions.FileSystemGlobbing.dll",
            "Microsoft.Extensions.Logging.Abstractions.dll",
            "Microsoft.NET.StringTools.dll",
            "Microsoft.VisualStudio.Threading.dll",
            "Microsoft.VisualStudio.Validation.dll",
            "Nerdbank.MessagePack.dll",
            "Nerdbank.Streams.dll",
            "Newtonsoft.Json.dll",
            "PolyType.dll",
            "Spectre.Console.Ansi.dll",
            "Spectre.Console.dll",
            "StreamJsonRpc.dll",
            "System.CommandLine.dll",
            "dotenv.net.dll",
            "registrykit.deps.json",
            "registrykit.dll",
            "registrykit.runtimeconfig.json",
        ],
        Files(feed.PathOf("Cortex.RegistryKit.Cli.any")).Where(file => file.StartsWith("tools/", StringComparison.Ordinal)).Select(Path.GetFileName));

    [Fact]
    public void The_package_of_the_tool_points_to_those_of_the_platforms() =>
        Assert.Equal(["README.md", "icon.png", "tools/any/any/DotnetToolSettings.xml"], Files(feed.PathOf("Cortex.RegistryKit.Cli")));

    [Fact]
    public void The_templates_come_with_the_schema_of_their_registry() => Assert.Equal(
        [
            "README.md",
            "content/registry-app/.template.config/template.json",
            "content/registry-app/Program.cs",
            "content/registry-app/RegistryApp.csproj",
            "content/registry-app/model_registry.json",
            "content/registry-app/model_registry.v2.schema.json",
            "content/registry/.template.config/template.json",
            "content/registry/model_registry.json",
            "content/registry/model_registry.v2.schema.json",
            "icon.png",
        ],
        Files(feed.PathOf("Cortex.RegistryKit.Templates")));

    [Theory]
    [InlineData("Cortex.RegistryKit")]
    [InlineData("Cortex.RegistryKit.Hosting")]
    [InlineData("Cortex.RegistryKit.Cli")]
    [InlineData("Cortex.RegistryKit.Templates")]
    public void Every_package_says_what_it_is_and_where_it_comes_from(string package)
    {
        var data = Manifest(package);

        Assert.Equal(package, Text(data, "id"));
        Assert.Equal(feed.Version, Text(data, "version"));
        Assert.Equal(("MIT", "icon.png", "README.md"), (Text(data, "license"), Text(data, "icon"), Text(data, "readme")));
        Assert.NotEqual("Package Description", Text(data, "description"));
        var repository = Element(data, "repository");
        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value);
    }

    [Fact]
    public void The_runtime_depends_on_one_package() =>
        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions"], Manifest("Cortex.RegistryKit").Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")?.Value));

    [Fact]
    public void A_debugger_finds_the_sources_of_the_commit()
    {
        using var package = ZipFile.OpenRead(feed.PathOf("Cortex.RegistryKit", "snupkg"));
        using var symbols = new MemoryStream();
        using (var file = package.GetEntry("lib/net10.0/Cortex.RegistryKit.pdb")!.Open()) file.CopyTo(symbols);
        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();

        var link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Single(information => reader.GetGuid(information.Kind) == SourceLink);

        var commit = Element(Manifest("Cortex.RegistryKit"), "repository").Attribute("commit")!.Value;
        Assert.Contains(commit, Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)), StringComparison.Ordinal);
        Assert.DoesNotContain(reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)), name => name.StartsWith(Repository.Root, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];
    }

    // The rest is what every package has, by its format.
    private static bool IsOurs(string file) =>
        !file.EndsWith(".nuspec", StringComparison.Ordinal) && !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal) && file != "[Content_Types].xml";

    private XElement Manifest(string package)
    {
        using var archive = ZipFile.OpenRead(feed.PathOf(package));
        using var manifest = archive.GetEntry(package + ".nuspec")!.Open();
        return XDocument.Load(manifest).Root!.Elements().First();
    }

    private static XElement Element(XElement data, string name) => data.Elements().Single(element => element.Name.LocalName == name);

    private static string Text(XElement data, string name) => Element(data, name).Value;
}
