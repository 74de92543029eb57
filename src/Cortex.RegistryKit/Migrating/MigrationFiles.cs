using Cortex.RegistryKit.Language.Migrations;

namespace Cortex.RegistryKit;

/// <summary>The files of a folder that a migration may look at, read beforehand.</summary>
internal sealed class MigrationFiles : IMigrationSources
{
    private readonly Dictionary<string, byte[]?> contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
    private readonly RegistryContext context;

    private MigrationFiles(RegistryContext context) => this.context = context;

    /// <summary>No files at all.</summary>
    public static MigrationFiles None(RegistryContext context) => new(context);

    public static MigrationFiles Read(MigrationPlace place, IEnumerable<string> names, RegistryContext context)
    {
        var files = new MigrationFiles(context);
        foreach (var name in names)
        {
            try
            {
                files.contents[name] = RegistryContent.Read(place.PathOf(name), place.Limits);
            }
            catch (Exception problem) when (IsAboutTheFile(problem))
            {
                files.broken.Add(name);
            }
        }

        return files;
    }

    public static async Task<MigrationFiles> ReadAsync(MigrationPlace place, IEnumerable<string> names, RegistryContext context, CancellationToken cancellationToken)
    {
        var files = new MigrationFiles(context);
        foreach (var name in names)
        {
            try
            {
                files.contents[name] = await RegistryContent.ReadAsync(place.PathOf(name), place.Limits, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception problem) when (IsAboutTheFile(problem))
            {
                files.broken.Add(name);
            }
        }

        return files;
    }

    public bool TryReadFile(string name, out byte[]? content)
    {
        content = contents.GetValueOrDefault(name);
        return !broken.Contains(name);
    }

    public string? SettingText(string name) => context.Settings.FindText(name);

    public string NewId() => context.NewId();

    private static bool IsAboutTheFile(Exception problem) => problem is IOException or UnauthorizedAccessException;
}
