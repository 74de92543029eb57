namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>What a node of the tree is.</summary>
public enum JsonKind
{
    /// <summary>A value that is missing from the text, or could not be read as one.</summary>
    Missing,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The literal <c>true</c>.</summary>
    True,

    /// <summary>The literal <c>false</c>.</summary>
    False,

    /// <summary>The literal <c>null</c>.</summary>
    Null,
}
