using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Conformance.Schemas;

/// <summary>Where nothing emits a validator for any schema.</summary>
internal sealed class NoEmittedValidators : IEmittedValidators
{
    public EmittedValidator? Compile(RegistrySchema schema, ValidationOptions options) => null;
}
