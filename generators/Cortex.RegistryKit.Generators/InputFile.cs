using Cortex.RegistryKit.Compiler;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Generators;

/// <summary>An additional file, and what the build says of it.</summary>
internal sealed record InputFile(AdditionalText File, FileMetadata Metadata);
