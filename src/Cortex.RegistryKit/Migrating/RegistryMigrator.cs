using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit;

/// <summary>Brings a registry's file to the present version, or makes it from the files beside it.</summary>
internal sealed class RegistryMigrator
{
    private readonly SchemaText schema;
    private readonly MigrationPlace? place;
    private readonly RegistryContext context;

    /// <summary>Makes one.</summary>
    /// <param name="schema">The schema of the present version.</param>
    /// <param name="place">Where the file stands; null where it is no file.</param>
    /// <param name="context">Settings and ids.</param>
    public RegistryMigrator(SchemaText schema, MigrationPlace? place, RegistryContext context)
    {
        this.schema = schema;
        this.place = place;
        this.context = context;
    }

    /// <summary>What a content becomes that is not going to be saved; null where there is nothing to migrate.</summary>
    public RegistryMigration? InMemory(byte[]? content)
    {
        if (!IsNeeded(content, out var tree)) return null;
        return Run(tree, place is null ? MigrationFiles.None(context) : MigrationFiles.Read(place, schema.OtherFiles, context), isForSaving: false);
    }

    /// <summary>What a content becomes; null where there is nothing to migrate.</summary>
    public async Task<RegistryMigration?> RunAsync(byte[]? content, bool isForSaving, CancellationToken cancellationToken)
    {
        if (!IsNeeded(content, out var tree)) return null;
        return Run(tree, place is null ? MigrationFiles.None(context) : await MigrationFiles.ReadAsync(place, schema.OtherFiles, context, cancellationToken).ConfigureAwait(false), isForSaving);
    }

    private bool IsNeeded(byte[]? content, out JsonTree? tree)
    {
        tree = content is null ? null : OlderVersion.Of(content, schema);
        return content is null ? place is not null && schema.OtherFiles.Any(place.Has) : tree is not null;
    }

    private RegistryMigration? Run(JsonTree? tree, MigrationFiles files, bool isForSaving)
    {
        var migration = tree is null ? schema.Migrator.FromOtherFiles(files, isForSaving) : schema.Migrator.InPlace(tree, files, isForSaving);
        return migration is null ? null : new RegistryMigration(migration);
    }
}
