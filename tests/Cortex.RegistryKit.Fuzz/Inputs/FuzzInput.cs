namespace Cortex.RegistryKit.Fuzz.Inputs;

/// <summary>What a target is tried with: a text, and the number that decides what is done with it.</summary>
/// <param name="Text">The text; any bytes. Not to be changed.</param>
/// <param name="Choices">The seed of <see cref="Random"/>.</param>
internal sealed record FuzzInput(byte[] Text, int Choices)
{
    /// <summary>The choices, from their beginning; the same each time.</summary>
    public Random Random => new(Choices);
}
