namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>Takes snapshots that depend on nothing but the text.</summary>
internal static class Snapshots
{
    /// <summary>A snapshot of a text, with the ids <c>new-1</c>, <c>new-2</c> and so on for what is added.</summary>
    public static Snapshot<ModelRegistry> Of(byte[] text)
    {
        var minted = 0;
        return Snapshot.Of<ModelRegistry>(text, new RegistryOptions { Settings = new ModelRegistrySettings(), Environment = _ => null, NewId = () => FormattableString.Invariant($"new-{++minted}") });
    }
}
