using System.Text;
using Cortex.RegistryKit.Language.Migrations;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Migrations;

/// <summary>A folder in memory, which migrations look at.</summary>
internal sealed class Folder(params (string Name, string? Text)[] files) : IMigrationSources
{
    private int minted;

    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>The ids that are handed out; n as eight digits where there are none.</summary>
    public Queue<string> Ids { get; } = [];

    public static Migrator V2 { get; } = new(Schemas.V2, name => Schemas.Parse(File.ReadAllText(Schemas.PathOf(name))));

    /// <summary>A text that is null stands for a file that cannot be read.</summary>
    public bool TryReadFile(string name, out byte[]? content)
    {
        var file = files.FirstOrDefault(file => file.Name == name);
        content = file.Text is null ? null : Encoding.UTF8.GetBytes(file.Text);
        return file.Name is null || file.Text is not null;
    }

    public string? SettingText(string name) => Settings.GetValueOrDefault(name);

    public string NewId() => Ids.Count > 0 ? Ids.Dequeue() : (++minted).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    public Migration? InPlace(string text, bool isForSaving = true, Migrator? migrator = null) => (migrator ?? V2).InPlace(JsonTree.Parse(Utf8Text.FromString(text)), this, isForSaving);

    public Migration? FromOtherFiles(bool isForSaving = true, Migrator? migrator = null) => (migrator ?? V2).FromOtherFiles(this, isForSaving);

    public static string? Text(Migration? migration) => migration?.Content is { } content ? Encoding.UTF8.GetString(content) : null;

    /// <summary>A migrator for schemas that are given as texts, the newest first.</summary>
    public static Migrator Of(string newest, params (string Name, string Text)[] others)
    {
        RegistrySchema? Find(string name) => others.Where(other => other.Name == name).Select(other => Sound(other.Text)).FirstOrDefault();
        return new Migrator(Sound(newest), Find);
    }

    private static RegistrySchema Sound(string text)
    {
        var schema = Schemas.Parse(text);
        return schema.Findings.Count == 0 ? schema : throw new ArgumentException(string.Join(Environment.NewLine, schema.Findings), nameof(text));
    }
}
