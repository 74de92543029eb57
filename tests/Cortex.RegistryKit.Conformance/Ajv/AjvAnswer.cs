namespace Cortex.RegistryKit.Conformance.Ajv;

/// <summary>What ajv says of a schema and values.</summary>
/// <param name="Valid">Whether each value is valid; empty where the schema was refused.</param>
/// <param name="Refused">Why it does not take the schema, or null.</param>
internal sealed record AjvAnswer(IReadOnlyList<bool> Valid, string? Refused);
