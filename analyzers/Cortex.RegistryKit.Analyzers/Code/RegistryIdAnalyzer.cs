using System.Collections.Immutable;
using Cortex.RegistryKit.Analyzers.Files;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>RK5001: holds constants that go to what carries our attribute against the registries of the project.</summary>
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
        if (!IdSymbols.ExistIn(context.Compilation)) return;
        var files = ProjectFiles.Of(context.Options, context.CancellationToken);
        if (files.Registries.Count == 0) return;

        var options = context.Options.AnalyzerConfigOptionsProvider;
        var known = new Lazy<KnownIds?>(() => Collect(files, options), LazyThreadSafetyMode.PublicationOnly);
        context.RegisterOperationAction(operation => Check(operation, known), IdUses.Operations);
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

    private static void Check(OperationAnalysisContext context, Lazy<KnownIds?> known)
    {
        if (IdUses.KindOf(context) is not string kind) return;

        foreach (var (text, syntax) in IdUses.Constants(context.Operation))
        {
            if (known.Value is not { } ids || ids.Accepts(kind, text)) continue;

            var suggestion = ids.Nearest(kind, text);
            context.ReportDiagnostic(Reports.Of(UnknownIdInCode.Rule, syntax.GetLocation(), UnknownIdInCode.Message(kind, text, suggestion), suggestion));
        }
    }
}
