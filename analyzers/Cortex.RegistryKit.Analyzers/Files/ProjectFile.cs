using Cortex.RegistryKit.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Analyzers.Files;

/// <summary>A registry or schema of a project.</summary>
internal sealed class ProjectFile(AdditionalText file, FileMetadata metadata, SourceText text)
{
    /// <summary>The file as the compiler knows it.</summary>
    public AdditionalText File { get; } = file;

    /// <summary>What the build says of it.</summary>
    public FileMetadata Metadata { get; } = metadata;

    /// <summary>Its text.</summary>
    public SourceText Text { get; } = text;

    /// <summary>Its path.</summary>
    public string Path => File.Path;
}
