namespace Cortex.RegistryKit;

/// <summary>What a chain leads to does not do what the code needs that resolved it.</summary>
public sealed class NeedsNotMetException : Exception
{
    internal NeedsNotMetException(string kind, string name, EquatableList<UnmetNeed> unmet)
        : base($"{kind} '{name}', {unmet[0].Source}: '{unmet[0].Id}' does not do what is needed here: {string.Join("; ", unmet.Select(need => need.Reason))}.")
    {
        Kind = kind;
        Name = name;
        Unmet = unmet;
    }

    /// <summary>The kind of the chain, such as <c>role</c>.</summary>
    public string Kind { get; }

    /// <summary>The chain's name, such as <c>coder</c>.</summary>
    public string Name { get; }

    /// <summary>What is lacking; at least one need, each of the same entity.</summary>
    public EquatableList<UnmetNeed> Unmet { get; }
}
