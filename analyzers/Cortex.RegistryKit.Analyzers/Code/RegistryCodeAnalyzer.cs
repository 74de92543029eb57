using System.Collections.Immutable;
using Cortex.RegistryKit.Analyzers.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>Holds C# against the registries and schemas of the project: the rules RK5xxx.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistryCodeAnalyzer : DiagnosticAnalyzer
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
        if (SecretCheck.ConcernsAny(context.Compilation)) context.RegisterOperationAction(SecretCheck.Check, OperationKind.Invocation);
        if (IdMarks.Of(context.Compilation) is not { } marks) return;

        var files = ProjectFiles.Of(context.Options, context.CancellationToken);
        var facts = new CodeFacts(context.Compilation, context.Options, marks, files);
        context.RegisterOperationAction(operation => SwitchCheck.Check(operation, facts), SwitchCheck.Operations);
        if (files.Schemas.Count > 0) Attributes.Register(context, (operation, report) => KindCheck.Check(operation, facts, report));
        if (files.Registries.Count == 0) return;

        context.RegisterOperationAction(operation => IdCheck.CheckUse(operation, facts), IdUses.Operations);
        context.RegisterOperationAction(operation => IdCheck.CheckComparison(operation, facts), IdComparisons.Operations);
        if (!NeedMarks.ExistIn(context.Compilation)) return;

        context.RegisterOperationAction(operation => NeedsCheck.CheckArgument(operation, facts), OperationKind.Argument);
        Attributes.Register(context, (operation, report) => NeedsCheck.CheckAttribute(operation, facts, report));
    }
}
