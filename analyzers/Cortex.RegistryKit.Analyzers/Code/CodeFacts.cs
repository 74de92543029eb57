using Cortex.RegistryKit.Analyzers.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>What the rules about code know of a compilation. Lives as long as it; what costs time is found out when it is first asked for.</summary>
internal sealed class CodeFacts
{
    private readonly Lazy<ProjectRegistries?> registries;
    private readonly Lazy<GeneratedConstants> constants;
    private readonly Lazy<DeclaredKinds?> kinds;

    public CodeFacts(Compilation compilation, AnalyzerOptions options, IdMarks marks, ProjectFiles files)
    {
        Marks = marks;
        Files = files;
        Needs = new NeedMarks();
        registries = new(() => ProjectRegistries.Read(files, options.AnalyzerConfigOptionsProvider), LazyThreadSafetyMode.ExecutionAndPublication);
        constants = new(() => GeneratedConstants.Find(compilation.Assembly, marks), LazyThreadSafetyMode.ExecutionAndPublication);
        kinds = new(() => DeclaredKinds.Read(files), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>What carries our attribute.</summary>
    public IdMarks Marks { get; }

    /// <summary>Which types say what code needs.</summary>
    public NeedMarks Needs { get; }

    /// <summary>The registries and schemas of the project.</summary>
    public ProjectFiles Files { get; }

    /// <summary>The registries; null where one cannot be read.</summary>
    public ProjectRegistries? Registries => registries.Value;

    /// <summary>The constants that were generated from them.</summary>
    public GeneratedConstants Constants => constants.Value;

    /// <summary>The kinds that the schemas declare; null where one of them cannot be read.</summary>
    public DeclaredKinds? Kinds => kinds.Value;
}
