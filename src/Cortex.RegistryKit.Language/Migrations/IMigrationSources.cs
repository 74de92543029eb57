namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>What a migration may look at beside the file itself. The caller implements it, and nothing else is read.</summary>
public interface IMigrationSources
{
    /// <summary>Reads another file from the folder that the migrated one stands in.</summary>
    /// <param name="name">The file's name, without a folder.</param>
    /// <param name="content">Its bytes, which nobody changes; null where there is no such file.</param>
    /// <returns>False where there is such a file and it cannot be read.</returns>
    bool TryReadFile(string name, out byte[]? content);

    /// <summary>The text of a setting. Secrets are never asked for: they do not go into files.</summary>
    /// <param name="name">The setting's name, as the schema declares it.</param>
    /// <returns>The text; null where the setting is not set.</returns>
    string? SettingText(string name);

    /// <summary>Makes an id that most likely nobody has. Asked only where the result is going to be saved; one that is taken is passed over.</summary>
    string NewId();
}
