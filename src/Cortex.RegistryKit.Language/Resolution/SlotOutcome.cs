using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Resolution;

/// <summary>A slot of a chain, and where it leads.</summary>
public sealed class SlotOutcome
{
    internal SlotOutcome(string slot, JsonMember? member, string id, SlotState state)
    {
        Slot = slot;
        Member = member;
        Id = id;
        State = state;
    }

    /// <summary>The slot's property.</summary>
    public string Slot { get; }

    /// <summary>The property in the text; null where it is absent, and for a last resort.</summary>
    public JsonMember? Member { get; }

    /// <summary>The id in the slot; empty where there is none.</summary>
    public string Id { get; }

    /// <summary>What becomes of the slot.</summary>
    public SlotState State { get; }

    /// <summary>The entry that the id means; null where it means a built-in entity, or nothing.</summary>
    public Entity? Entry { get; internal init; }

    /// <summary>The built-in entity that the id means, or null.</summary>
    public KnownEntity? Known { get; internal init; }

    /// <summary>What is lacking, as a message says it; null where nothing is.</summary>
    public string? Lack { get; internal init; }
}
