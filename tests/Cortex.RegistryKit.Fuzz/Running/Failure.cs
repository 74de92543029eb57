using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Fuzz.Targets;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>A property that does not hold.</summary>
/// <param name="Target">Whose property.</param>
/// <param name="Number">The number of the input in its run; null where it came from a file.</param>
/// <param name="Input">The input, as small as it could be made.</param>
/// <param name="Problem">What happened.</param>
internal sealed record Failure(FuzzTarget Target, long? Number, FuzzInput Input, Problem Problem);
