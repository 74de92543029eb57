namespace Cortex.RegistryKit.Language.Schema;

/// <summary>An entity that <c>x-rk-known</c> declares: it exists without an entry, and no entry can take its place.</summary>
public sealed class KnownEntity
{
    internal KnownEntity(string id, ObjectExpression value)
    {
        Id = id;
        Value = value;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What it resolves to.</summary>
    public ObjectExpression Value { get; }
}
