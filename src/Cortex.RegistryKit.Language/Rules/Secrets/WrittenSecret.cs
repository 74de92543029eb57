using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Secrets;

/// <summary>A secret as a file has it: in plain text, or a reference to where it is. Nothing of it may go into a message.</summary>
internal sealed class WrittenSecret
{
    private WrittenSecret(DescribedObject owner, SchemaProperty property, JsonNode value, string text)
    {
        Owner = owner;
        Property = property;
        Value = value;
        Text = text;
    }

    /// <summary>The object that holds it.</summary>
    public DescribedObject Owner { get; }

    /// <summary>The property that holds it.</summary>
    public SchemaProperty Property { get; }

    /// <summary>Where it stands.</summary>
    public JsonNode Value { get; }

    /// <summary>Its text, without white space around it; never empty.</summary>
    public string Text { get; }

    public Place Place => Owner.Place.Member(Property.Name);

    /// <summary>All secrets of a file that are not blank.</summary>
    public static IEnumerable<WrittenSecret> All(Inspection inspection)
    {
        foreach (var owner in inspection.Relations.Objects)
        {
            foreach (var property in owner.Description.Secrets)
            {
                if (owner.TryGetText(property.Name, out var value, out var text)) yield return new WrittenSecret(owner, property, value, text);
            }
        }
    }
}
