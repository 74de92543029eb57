namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What <c>x-rk-chain</c> says: where to look for the entity that plays a part.</summary>
public sealed class ChainWord
{
    internal ChainWord(IReadOnlyList<string> slots, IReadOnlyList<Expression> fallback)
    {
        Slots = slots;
        Fallback = fallback;
    }

    /// <summary>The properties to try, in this order.</summary>
    public IReadOnlyList<string> Slots { get; }

    /// <summary>The ids of built-in entities to try afterwards, in this order.</summary>
    public IReadOnlyList<Expression> Fallback { get; }
}
