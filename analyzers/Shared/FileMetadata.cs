using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Compiler;

/// <summary>What the build says of an additional file: the metadata that our targets give to it.</summary>
internal sealed record FileMetadata
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    private FileMetadata(AnalyzerConfigOptions options)
    {
        Kind = Text(options, "RkKind") switch
        {
            "registry" => FileKind.Registry,
            "schema" => FileKind.Schema,
            "catalogue" => FileKind.Catalogue,
            _ => FileKind.None,
        };
        Schema = Text(options, "RkSchema");
        Namespace = Text(options, "RkNamespace");
        Name = Text(options, "RkName");
        OutputPath = Text(options, "RkOutputPath");
        IsEmitted = !Says(options, "RkEmit", "false");
        MayHoldSecrets = Says(options, "RkSecrets", "allowed");
        IsEmbedded = Says(options, "RkEmbed", "true");
        IsPublic = Says(options, "RkAccessibility", "public");
        UsesDotNetTypes = Says(options, "RkDotNetTypes", "true");
        AssertsFormats = UsesDotNetTypes || Says(options, "RkAssertFormats", "true");
    }

    /// <summary>What the file is.</summary>
    public FileKind Kind { get; }

    /// <summary>Of a registry: the <c>$id</c> or path of its schema; empty where the file itself, or its name, decides.</summary>
    public string Schema { get; }

    /// <summary>The namespace for what is generated from the file; may be empty.</summary>
    public string Namespace { get; }

    /// <summary>Of a registry: what tells it from the other ones of the project; empty for the first.</summary>
    public string Name { get; }

    /// <summary>Of a registry: where it stands at run time, relative to the application, with <c>/</c> between the folders; also the name of the resource.</summary>
    public string OutputPath { get; }

    /// <summary>Of a schema: whether this project generates the types from it, and answers for what is wrong with it.</summary>
    public bool IsEmitted { get; }

    /// <summary>Of a registry: whether it is a resource of the assembly, and not a file beside it.</summary>
    public bool IsEmbedded { get; }

    /// <summary>Of a registry: whether it is no committed file, so that secrets may stand in it in plain text.</summary>
    public bool MayHoldSecrets { get; }

    /// <summary>Of a registry: whether what is generated from it can be seen by other assemblies.</summary>
    public bool IsPublic { get; }

    /// <summary>Of a schema: whether texts of some formats become types of .NET.</summary>
    public bool UsesDotNetTypes { get; }

    /// <summary>Of a schema: whether <c>format</c> says what a text must be, as it does where types are made of it.</summary>
    public bool AssertsFormats { get; }

    /// <summary>Of a registry: the namespace of its constants, which no other registry of the project may have.</summary>
    public string Scope => Namespace.Length == 0 ? Name : Name.Length == 0 ? Namespace : $"{Namespace}.{Name}";

    /// <summary>Reads the metadata of a file.</summary>
    public static FileMetadata Read(AnalyzerConfigOptionsProvider options, AdditionalText file) => new(options.GetOptions(file));

    private static string Text(AnalyzerConfigOptions options, string name) => options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";

    private static bool Says(AnalyzerConfigOptions options, string name, string value) => string.Equals(Text(options, name), value, StringComparison.OrdinalIgnoreCase);
}
