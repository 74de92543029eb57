namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What <c>x-rk-ref</c> says. A variant's words refine those of the property that all variants share, member by member.</summary>
public sealed class ReferenceWord
{
    internal ReferenceWord(string? to, string? onDelete, string? onMissing)
    {
        To = to;
        OnDelete = onDelete;
        OnMissing = onMissing;
    }

    /// <summary>The kind referred to; null in a refinement that does not repeat it.</summary>
    public string? To { get; }

    /// <summary>What becomes of the owner when the entity goes: <c>cascade</c>, <c>clear</c> or <c>restrict</c>.</summary>
    public string? OnDelete { get; }

    /// <summary>What the owner is without the entity: <c>skip</c> (it cannot be used) or <c>omit</c> (it goes on without).</summary>
    public string? OnMissing { get; }

    /// <summary>These words with another's in place of those that it says.</summary>
    internal ReferenceWord RefinedBy(ReferenceWord? variant) => variant is null ? this : new(variant.To ?? To, variant.OnDelete ?? OnDelete, variant.OnMissing ?? OnMissing);
}
