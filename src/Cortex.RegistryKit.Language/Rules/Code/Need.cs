namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>Something that code needs of an entity: a number that is large enough, or a text in a list.</summary>
public sealed class Need
{
    /// <summary>A number that is large enough.</summary>
    /// <param name="property">The property's name in JSON, such as <c>context_k</c>.</param>
    /// <param name="least">The least number.</param>
    public Need(string property, double least)
    {
        Property = property ?? throw new ArgumentNullException(nameof(property));
        Least = least;
    }

    /// <summary>A text in a list.</summary>
    /// <param name="property">The property's name in JSON, such as <c>tags</c>.</param>
    /// <param name="text">The text.</param>
    public Need(string property, string text)
    {
        Property = property ?? throw new ArgumentNullException(nameof(property));
        Text = text ?? throw new ArgumentNullException(nameof(text));
    }

    /// <summary>The property's name in JSON.</summary>
    public string Property { get; }

    /// <summary>The least number; null where a text is needed.</summary>
    public double? Least { get; }

    /// <summary>The text; null where a number is needed.</summary>
    public string? Text { get; }
}
