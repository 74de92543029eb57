namespace Cortex.RegistryKit.Language.Schema;

/// <summary>The types that a schema's <c>type</c> names.</summary>
[Flags]
public enum JsonTypes
{
    /// <summary>None named: any type will do.</summary>
    None = 0,

    /// <summary><c>null</c></summary>
    Null = 1,

    /// <summary><c>boolean</c></summary>
    Boolean = 2,

    /// <summary><c>integer</c>: a number without a fraction, however it is spelled.</summary>
    Integer = 4,

    /// <summary><c>number</c></summary>
    Number = 8,

    /// <summary><c>string</c></summary>
    String = 16,

    /// <summary><c>array</c></summary>
    Array = 32,

    /// <summary><c>object</c></summary>
    Object = 64,
}
