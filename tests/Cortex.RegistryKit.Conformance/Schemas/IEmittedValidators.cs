using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Conformance.Schemas;

/// <summary>Makes validators of schemas, as a compiler would.</summary>
internal interface IEmittedValidators
{
    /// <summary>Compiles the validators that are emitted for some schemas, all at once.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="options">What values are held against them with.</param>
    /// <returns>The validators in the same order; null where none can be emitted.</returns>
    IReadOnlyList<EmittedValidator?> Compile(IReadOnlyList<RegistrySchema> schemas, ValidationOptions options);
}
