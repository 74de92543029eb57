using System.ComponentModel;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Emitted;

/// <summary>A schema as its text, which is parsed when it is first needed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaText
{
    private readonly Lazy<RegistrySchema> parsed;

    /// <summary>Takes a schema's text.</summary>
    /// <param name="fileName">The name of the files that the schema is for.</param>
    /// <param name="utf8">The text.</param>
    public SchemaText(string fileName, ReadOnlySpan<byte> utf8)
    {
        FileName = fileName;
        var text = Utf8Text.FromBytes(utf8.ToArray());
        parsed = new Lazy<RegistrySchema>(() => RegistrySchema.Parse(text));
    }

    /// <summary>The name of the files that the schema is for.</summary>
    public string FileName { get; }

    /// <summary>The schema.</summary>
    public RegistrySchema Parsed => parsed.Value;
}
