namespace Cortex.RegistryKit.Language.Comparison;

/// <summary>A chain, such as a role, that leads elsewhere than before, or to the same entity that is another now.</summary>
public sealed class ChainChange
{
    internal ChainChange(string kind, string id, string? before, string? after)
    {
        Kind = kind;
        Id = id;
        Before = before;
        After = after;
    }

    /// <summary>The kind of the chain, such as <c>role</c>.</summary>
    public string Kind { get; }

    /// <summary>The id of the chain.</summary>
    public string Id { get; }

    /// <summary>The id of what played the part before; null where nothing did.</summary>
    public string? Before { get; }

    /// <summary>The id of what plays the part now, the same as before where that entity itself changed; null where nothing does.</summary>
    public string? After { get; }

    /// <summary>The change as people read it: <c>role 'chat' goes from 'opus' to 'local'</c>.</summary>
    public override string ToString() => Before == After ? $"{Kind} '{Id}' stays with '{After}', which changed" : $"{Kind} '{Id}' goes from {Quoted(Before)} to {Quoted(After)}";

    private static string Quoted(string? id) => id is null ? "nothing" : $"'{id}'";
}
