using System.Collections.Immutable;
using Cortex.RegistryKit.Analyzers.Files;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>RK5001: holds constants that go to a parameter with our attribute against the registries of the project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistryIdAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.AboutCode;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!IdParameters.ExistIn(context.Compilation)) return;
        var files = ProjectFiles.Of(context.Options, context.CancellationToken);
        if (files.Registries.Count == 0) return;

        var options = context.Options.AnalyzerConfigOptionsProvider;
        var known = new Lazy<KnownIds?>(() => Collect(files, options), LazyThreadSafetyMode.PublicationOnly);
        context.RegisterOperationAction(operation => CheckArgument(operation, known), OperationKind.Argument);
        context.RegisterOperationAction(operation => CheckDefault(operation, known), OperationKind.ParameterInitializer);
    }

    /// <summary>All ids there are; null where a registry cannot be read, whose findings say why: its ids may be the ones that are named.</summary>
    private static KnownIds? Collect(ProjectFiles files, AnalyzerConfigOptionsProvider options)
    {
        var known = new KnownIds();
        foreach (var registry in files.Registries)
        {
            if (files.SchemaOf(registry, out _) is not { } schema || !known.TryAdd(SourceTexts.Tree(registry.Text), schema)) return null;
        }

        foreach (var kind in known.Kinds)
        {
            foreach (var id in DefinedIds.Of(kind, options)) known.Add(kind, id);
        }

        return known;
    }

    private static void CheckArgument(OperationAnalysisContext context, Lazy<KnownIds?> known)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { } parameter || IdParameters.KindOf(parameter) is not string kind) return;
        foreach (var (text, syntax) in ConstantTexts.Of(argument.Value)) Check(context, known.Value, kind, text, syntax);
    }

    // An empty default says that nothing is named; an empty argument names nothing where something has to be named.
    private static void CheckDefault(OperationAnalysisContext context, Lazy<KnownIds?> known)
    {
        var initializer = (IParameterInitializerOperation)context.Operation;
        if (IdParameters.KindOf(initializer.Parameter) is not string kind) return;
        foreach (var (text, syntax) in ConstantTexts.Of(initializer.Value).Where(constant => constant.Text.Length > 0)) Check(context, known.Value, kind, text, syntax);
    }

    private static void Check(OperationAnalysisContext context, KnownIds? known, string kind, string id, SyntaxNode syntax)
    {
        if (known is null || known.Accepts(kind, id)) return;

        var suggestion = known.Nearest(kind, id);
        context.ReportDiagnostic(Reports.Of(UnknownIdInCode.Rule, syntax.GetLocation(), UnknownIdInCode.Message(kind, id, suggestion), suggestion));
    }
}
