namespace Cortex.RegistryKit.Conformance.Schemas;

/// <summary>A validator that was emitted and compiled.</summary>
/// <param name="IsValid">Whether the bytes of a JSON text are what the schema says.</param>
/// <param name="IsDelegated">Whether a part of the schema is handed to the validator that reads schemas.</param>
internal sealed record EmittedValidator(Func<byte[], bool> IsValid, bool IsDelegated);
