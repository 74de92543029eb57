using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Build.Benchmarks.Generators;

/// <summary>Asks the compiler for all that a generator asks it for, and emits nothing: what the compiler does for any generator is done once it has run.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider).Select(static (pair, cancellation) => pair.Left.GetText(cancellation)?.Length ?? 0).Where(static length => length > 0).Collect();
        var marked = context.SyntaxProvider.ForAttributeWithMetadataName("System.ObsoleteAttribute", static (_, _) => true, static (found, _) => found.TargetSymbol.Name).Collect();
        context.RegisterSourceOutput(texts.Combine(marked), static (_, _) => { });
    }
}
