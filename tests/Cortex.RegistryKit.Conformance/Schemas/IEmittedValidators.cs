using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Conformance.Schemas;

/// <summary>Makes validators of schemas, as a compiler would.</summary>
internal interface IEmittedValidators
{
    /// <summary>Compiles the validator that is emitted for a schema; null where none can be.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">What values are held against it with.</param>
    EmittedValidator? Compile(RegistrySchema schema, ValidationOptions options);
}
