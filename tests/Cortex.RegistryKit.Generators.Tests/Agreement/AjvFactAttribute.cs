using Cortex.RegistryKit.Conformance.Ajv;

namespace Cortex.RegistryKit.Generators.Tests.Agreement;

/// <summary>A fact about ajv, which needs Node and npm; without them it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AjvFactAttribute : FactAttribute
{
    public AjvFactAttribute() => Skip = AjvValidator.WhyMissing;
}
