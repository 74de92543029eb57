using System.Collections.Immutable;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Rules.Versions;
using Cortex.RegistryKit.Language.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Files;

/// <summary>Holds the registries and schemas of a project against the rules, and reports what they find where it stands in the JSON.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistryFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.AboutFiles;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var files = ProjectFiles.Of(context.Options, context.CancellationToken);
        if (files.Registries.Count + files.Schemas.Count > 0) context.RegisterAdditionalFileAction(file => Analyze(file, files));
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ProjectFiles files)
    {
        if (Find(files.Registries, context) is { } registry) Report(context, registry, CheckRegistry(registry, files, context));
        if (Find(files.Schemas, context) is { } schema) Report(context, schema, CheckSchema(schema, files));
    }

    private static ProjectFile? Find(IReadOnlyList<ProjectFile> files, AdditionalFileAnalysisContext context) => files.FirstOrDefault(file => ReferenceEquals(file.File, context.AdditionalFile));

    private static void Report(AdditionalFileAnalysisContext context, ProjectFile file, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings) context.ReportDiagnostic(Reports.Of(finding, file.Path, file.Text));
    }

    private static IEnumerable<Finding> CheckRegistry(ProjectFile registry, ProjectFiles files, AdditionalFileAnalysisContext context)
    {
        var scope = registry.Metadata.Scope;
        var earlier = files.Registries.TakeWhile(other => other != registry);
        if (earlier.Any(other => other.Metadata.Scope == scope)) yield return AmbiguousRegistry.Finding(scope);

        if (files.SchemaOf(registry, out var unknown) is not { } schema)
        {
            if (unknown is not null) yield return unknown;
        }
        else if (schema.IsSound)
        {
            var known = BuildContext.Of(registry, schema, files, context.Options.AnalyzerConfigOptionsProvider);
            foreach (var finding in RegistryChecker.Run(SourceTexts.Tree(registry.Text), schema, known, context.CancellationToken).Findings) yield return finding;
        }
    }

    // Advice on a schema is for the project that emits it; that a schema cannot be used concerns everybody.
    private static IEnumerable<Finding> CheckSchema(ProjectFile file, ProjectFiles files)
    {
        var schema = files.Parsed(file);
        var ambiguous = Ambiguous(file, files);
        if (!schema.IsSound) return [.. ambiguous, .. schema.Findings];
        if (!files.IsCompiled(file)) return [];

        RegistrySchema? Find(string name) => files.Named(name, file);
        var findings = MigrationChecker.Check(schema, Find);
        return file.Metadata.IsEmitted ? [.. ambiguous, .. schema.Findings, .. schema.EmissionFindings, .. findings, .. MigrationChecker.CheckSettings(schema, Find)] : findings;
    }

    private static IEnumerable<Finding> Ambiguous(ProjectFile file, ProjectFiles files)
    {
        var scope = file.Metadata.Namespace;
        var earlier = files.Schemas.TakeWhile(other => other != file);
        return file.Metadata.IsEmitted && earlier.Any(other => other.Metadata.IsEmitted && other.Metadata.Namespace == scope) ? [AmbiguousSchema.Finding(scope)] : [];
    }
}
