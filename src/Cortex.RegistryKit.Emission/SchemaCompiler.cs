using Cortex.RegistryKit.Emission.Emit;
using Cortex.RegistryKit.Emission.Emit.Shapes;
using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission;

/// <summary>From a schema to C# text: types, reader, writer, validator, settings and resolver. The generator and the tool both call this.</summary>
public static class SchemaCompiler
{
    /// <summary>Compiles a schema.</summary>
    /// <param name="schema">A sound schema.</param>
    /// <param name="scope">The namespace for the types; empty for none.</param>
    /// <param name="isPublic">Whether other assemblies see the types.</param>
    /// <param name="find">Finds the other schemas that the migrations need, by the names that they have for them; null where there are none.</param>
    /// <param name="options">What the emitted validator holds files against the schema with; draft-07's own where there are none.</param>
    /// <param name="usesDotNetTypes">Whether texts of the formats <c>date-time</c>, <c>uuid</c> and <c>uri</c> become <c>DateTimeOffset</c>, <c>Guid</c> and <c>Uri</c>. Formats are asserted then.</param>
    /// <returns>The files, in a fixed order. The same schema gives the same bytes everywhere.</returns>
    /// <exception cref="ArgumentException">The schema has errors.</exception>
    public static IReadOnlyList<EmittedFile> Compile(RegistrySchema schema, string scope, bool isPublic = true, Func<string, RegistrySchema?>? find = null, ValidationOptions? options = null, bool usesDotNetTypes = false)
    {
        if (schema is null) throw new ArgumentNullException(nameof(schema));
        if (!schema.IsSound || schema.EmissionFindings.Count > 0) throw new ArgumentException("A schema with errors cannot be compiled.", nameof(schema));

        var document = ModelBuilder.Build(schema, scope, isPublic ? "public" : "internal", usesDotNetTypes || (options ?? ValidationOptions.Default).AssertFormats, usesDotNetTypes);
        if (find is not null) document.Others.AddRange(NeededSchemas.Of(schema, find));
        var files = new List<EmittedFile>();
        foreach (var kind in schema.Kinds) files.Add(new EmittedFile($"{DocumentModel.IdType(kind)}.g.cs", IdEmitter.Emit(document, kind)));
        foreach (var openEnum in document.OpenEnums) files.Add(new EmittedFile($"{openEnum.Name}.g.cs", OpenEnumEmitter.Emit(document, openEnum)));
        foreach (var record in document.Records)
        {
            files.Add(new EmittedFile($"{record.Name}.g.cs", RecordEmitter.Emit(document, record)));
            if (record.Union is null || WriterEmitter.HasOwn(record)) files.Add(new EmittedFile($"{record.Name}.Json.g.cs", JsonEmitter.Emit(document, record)));
        }

        files.Add(new EmittedFile($"{document.Root.Name}Shapes.g.cs", ShapesEmitter.Emit(document)));
        files.Add(new EmittedFile($"{document.Root.Name}.Document.g.cs", DocumentEmitter.Emit(document)));
        files.Add(new EmittedFile($"{document.SettingsType}.g.cs", SettingsEmitter.Emit(document)));
        foreach (var kind in schema.Kinds) files.Add(new EmittedFile($"{PatchEmitter.Type(document.Entity(kind))}.g.cs", PatchEmitter.Emit(document, document.Entity(kind))));
        if (schema.Kinds.Count > 0) files.Add(new EmittedFile($"{document.Root.Name}Edits.g.cs", EditsEmitter.Emit(document)));
        if (!Resolvable.Kinds(document).Any()) return files;

        files.Add(new EmittedFile($"{document.ResolverType}.g.cs", ResolverEmitter.Emit(document)));
        files.Add(new EmittedFile($"{document.Root.Name}Resolution.g.cs", ResolutionEmitter.Emit(document)));
        foreach (var kind in Resolvable.Kinds(document)) files.Add(new EmittedFile($"{Resolvable.Type(document, kind)}.g.cs", ResolvedEmitter.Emit(document, kind)));
        foreach (var kind in Resolvable.Kinds(document).Where(kind => document.Entity(kind).NeedsName.Length > 0)) files.Add(new EmittedFile($"{document.Entity(kind).NeedsName}.g.cs", NeedsEmitter.Emit(document, kind)));
        foreach (var chain in Resolvable.Chains(document).Where(chain => document.Entity(chain).NeedsAttributeName.Length > 0)) files.Add(new EmittedFile($"{document.Entity(chain).NeedsAttributeName}.g.cs", NeedsAttributeEmitter.Emit(document, chain)));
        return files;
    }
}
