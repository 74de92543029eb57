using CsCheck;

namespace Cortex.RegistryKit.Fuzz.Inputs;

/// <summary>Makes the inputs of a run. The input of a number follows from the seed and the number alone.</summary>
/// <param name="seed">The seed.</param>
internal sealed class Generator(ulong seed)
{
    private static readonly Gen<FuzzInput> Inputs = Gen.Select(
        Texts.Any,
        Gen.Frequency<int>((3, Gen.Int[0, 1]), (2, Gen.Int[2, 4])).SelectMany(count => Mutations.Any.Array[count]),
        Gen.Int.NonNegative,
        (text, mutations, choices) => new FuzzInput(mutations.Aggregate(text, (changed, mutate) => mutate(changed)), choices));

    /// <summary>An input.</summary>
    /// <param name="number">Its number, from 0.</param>
    public FuzzInput Make(long number) => Inputs.Generate(new PCG((uint)number, seed), null, out _);
}
