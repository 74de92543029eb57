using System.Text;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Emission;
using Cortex.RegistryKit.Emission.Constants;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Generators;

/// <summary>
/// Hosts Emission in the compiler: a schema becomes types, a registry file becomes constants. What is wrong with either is
/// the analyzers' to say; here a file with errors only gives less.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RegistryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => new InputFile(pair.Left, FileMetadata.Read(pair.Right, pair.Left)))
            .WithTrackingName(Steps.Files);

        var schemas = files
            .Where(static file => file.Metadata.Kind == FileKind.Schema)
            .Select(static (file, cancellation) => file.File.GetText(cancellation) is { } text ? SchemaInput.Read(file.File.Path, file.Metadata, text) : null)
            .WithTrackingName(Steps.Schemas)
            .Where(static schema => schema is not null)
            .Select(static (schema, _) => schema!);

        var known = schemas.Collect().Select(static (all, _) => new EquatableArray<SchemaInput>(all)).WithTrackingName(Steps.KnownSchemas);

        var emitted = schemas
            .Where(static schema => schema.IsEmitted)
            .Combine(known)
            .Select(static (pair, _) => EmittedSchema.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.EmittedSchemas);

        var constants = files
            .Where(static file => file.Metadata.Kind == FileKind.Registry)
            .Combine(known)
            .Select(static (pair, cancellation) => Constants(pair.Left, pair.Right, cancellation))
            .WithTrackingName(Steps.Constants)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!);

        var takenByTypes = emitted.Select(static (schema, _) => schema.Schema.Taken).Collect().Select(TakenScope.Collect);
        var takenByConstants = constants.Select(static (model, _) => model.Taken).Collect().Select(TakenScope.Collect);

        context.RegisterSourceOutput(emitted.Combine(takenByTypes), static (output, pair) => EmitTypes(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(constants.Combine(takenByConstants), static (output, pair) => EmitConstants(output, pair.Left, pair.Right));
    }

    private static RegistryConstants? Constants(InputFile file, EquatableArray<SchemaInput> schemas, CancellationToken cancellation)
    {
        if (file.File.GetText(cancellation) is not { } text) return null;

        var (path, metadata) = (file.File.Path, file.Metadata);
        var tree = SourceTexts.Tree(text);
        var set = new SchemaSet(schemas.Select(schema => new KeyValuePair<string, RegistrySchema>(schema.Path, schema.Parse(schemas))));
        if (set.Find(tree, path, metadata.Schema, out _) is not { IsSound: true } found) return null;

        if (found.EmissionFindings.Count > 0) return null;

        var input = schemas.First(schema => schema.Parse(schemas) == found);
        var scope = Namespaces.Of(metadata.Scope);
        var isPublic = metadata.IsPublic && (input.IsPublic || !input.IsEmitted);
        var model = ConstantsBuilder.Build(tree, found, input.Namespace, scope, isPublic, metadata.OutputPath, metadata.IsEmbedded);
        return new RegistryConstants(path, scope, model);
    }

    private static void EmitTypes(SourceProductionContext output, EmittedSchema emitted, EquatableArray<TakenScope> taken)
    {
        var input = emitted.Schema;
        var schema = emitted.Parse();
        if (!schema.IsSound || schema.EmissionFindings.Count > 0 || !input.Taken.IsFirst(taken)) return;

        var options = new ValidationOptions { AssertFormats = input.AssertsFormats };
        foreach (var file in SchemaCompiler.Compile(schema, input.Namespace, input.IsPublic, emitted.Find, options, input.UsesDotNetTypes)) Add(output, input.Namespace, file);
    }

    private static void EmitConstants(SourceProductionContext output, RegistryConstants constants, EquatableArray<TakenScope> taken)
    {
        if (!constants.Taken.IsFirst(taken)) return;

        foreach (var file in ConstantsEmitter.Emit(constants.Model)) Add(output, constants.Namespace, file);
    }

    private static void Add(SourceProductionContext output, string scope, EmittedFile file) =>
        output.AddSource(file.NameIn(scope), SourceText.From(file.Text, Encoding.UTF8));
}
