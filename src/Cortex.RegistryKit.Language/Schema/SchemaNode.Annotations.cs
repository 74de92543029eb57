using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <content>What is said for people and programs, and makes no value wrong.</content>
public sealed partial class SchemaNode
{
    /// <summary>The name for a type or an entry that describes one.</summary>
    public string? Title { get; internal set; }

    /// <summary>What it means, for people.</summary>
    public string? Description { get; internal set; }

    /// <summary>A remark for the schema's own readers.</summary>
    public string? Comment { get; internal set; }

    /// <summary>What a missing value may be taken for, or null. Documentation alone: what does have an effect is <see cref="Backfill"/>.</summary>
    public JsonNode? Default { get; internal set; }

    /// <summary>Values that show what is meant.</summary>
    public IReadOnlyList<JsonNode> Examples { get; internal set; } = [];

    /// <summary>Whether new files should do without it.</summary>
    public bool IsDeprecated { get; internal set; }

    /// <summary>Whether the owner of the file alone sets it.</summary>
    public bool IsReadOnly { get; internal set; }

    /// <summary>Whether it is set and never shown.</summary>
    public bool IsWriteOnly { get; internal set; }

    /// <summary>The media type of what a string holds, or null.</summary>
    public string? ContentMediaType { get; internal set; }

    /// <summary>How a string holds bytes, such as <c>base64</c>, or null.</summary>
    public string? ContentEncoding { get; internal set; }
}
