namespace Cortex.RegistryKit.Language.Schema;

/// <content>What is said with our own words.</content>
public sealed partial class SchemaNode
{
    /// <summary><c>x-rk-id</c>: the kind of entity that this string names, or null.</summary>
    public string? NamesKind { get; internal set; }

    /// <summary><c>x-rk-label</c>: whether this string is what people call the entity.</summary>
    public bool IsLabel { get; internal set; }

    /// <summary><c>x-rk-ref</c>: what this string refers to, or null.</summary>
    public ReferenceWord? Reference { get; internal set; }

    /// <summary><c>x-rk-join</c>: what the entity referred to lends to the resolved one.</summary>
    public IReadOnlyList<JoinedProperty> Join { get; internal set; } = [];

    /// <summary><c>x-rk-union</c>: the property whose <c>const</c> picks the variant, or null.</summary>
    public string? Union { get; internal set; }

    /// <summary><c>x-rk-chain</c>: the slots in the order in which they are tried, or null.</summary>
    public ChainWord? Chain { get; internal set; }

    /// <summary><c>x-rk-secret</c>: that the string is a secret, or null.</summary>
    public SecretWord? Secret { get; internal set; }

    /// <summary><c>x-rk-catalogue</c>: the catalogue that this string names an entry of, or null.</summary>
    public CatalogueWord? Catalogue { get; internal set; }

    /// <summary><c>x-rk-backfill</c>: what a missing value counts as, or null.</summary>
    public Expression? Backfill { get; internal set; }
}
