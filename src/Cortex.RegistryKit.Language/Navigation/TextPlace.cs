using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Navigation;

/// <summary>What stands at an offset of a file, or would stand there if somebody typed it.</summary>
public sealed class TextPlace
{
    internal TextPlace(ValueView owner, string? name, bool isName, ValueView? value, JsonNode? token, ByteSpan typed)
    {
        Owner = owner;
        Name = name;
        IsName = isName;
        Value = value;
        Token = token;
        Typed = typed;
    }

    /// <summary>The object or array around the place; the whole value where nothing is.</summary>
    public ValueView Owner { get; }

    /// <summary>The name of the property that the place belongs to; null in an array, at the top, and where no name has been typed.</summary>
    public string? Name { get; }

    /// <summary>Whether a property's name stands here, or would.</summary>
    public bool IsName { get; }

    /// <summary>The value here, or the one that the property of this name has; null where there is no name.</summary>
    public ValueView? Value { get; }

    /// <summary>The name or value that the offset touches; null where it touches none.</summary>
    public JsonNode? Token { get; }

    /// <summary>What has been typed of the name or value, quotes included: what takes its place replaces these bytes. Empty where nothing has been.</summary>
    public ByteSpan Typed { get; }
}
