using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>An object of a file, and what the schemas that look at it say: its own, those that this one applies, and the variant that its discriminator picks.</summary>
internal sealed class DescribedObject(JsonNode node, ObjectDescription description, Place place)
{
    private HashSet<string>? present;

    public JsonNode Node { get; } = node;

    public Place Place { get; } = place;

    /// <summary>What the schemas say.</summary>
    public ObjectDescription Description { get; } = description;

    /// <summary>Whether the object has a property of a name.</summary>
    public bool Has(string name)
    {
        if (present is null)
        {
            present = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in Node.Members) present.Add(member.Name);
        }

        return present.Contains(name);
    }

    /// <summary>The text of a property that says something: not blank.</summary>
    public bool TryGetText(string name, out JsonNode value, out string text)
    {
        text = "";
        value = default;
        if (!Node.TryGetMember(name, out var member) || !member.Value.TryGetText(out text)) return false;

        value = member.Value;
        text = Blank.Trim(text);
        return text.Length > 0;
    }
}
