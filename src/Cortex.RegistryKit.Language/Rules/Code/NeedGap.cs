namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>A need that an entity in a chain does not meet, or of which the registry does not say whether it does.</summary>
public sealed class NeedGap
{
    internal NeedGap(string chain, string place, string entity, string reason, bool isUnknown, string? suggestion = null)
    {
        Chain = chain;
        Place = place;
        Entity = entity;
        Reason = reason;
        IsUnknown = isUnknown;
        Suggestion = suggestion;
    }

    /// <summary>The chain, as a message names it: <c>role 'coder'</c>.</summary>
    public string Chain { get; }

    /// <summary>Where the chain names the entity: a slot, or its last resort.</summary>
    public string Place { get; }

    /// <summary>The entity, as a message names it: <c>model 'gemma-local'</c>.</summary>
    public string Entity { get; }

    /// <summary>What is lacking, as a sentence without a full stop.</summary>
    public string Reason { get; }

    /// <summary>Whether the registry does not say: the entity may have it.</summary>
    public bool IsUnknown { get; }

    /// <summary>The text that most likely was meant, where no entity has the one that is needed; or null.</summary>
    internal string? Suggestion { get; }

    /// <summary>All of it: <c>role 'coder', backup_2: model 'gemma-local': its context_k is 8, and at least 64 is needed</c>.</summary>
    public override string ToString() => $"{Chain}, {Place}: {Entity}: {Reason}";
}
