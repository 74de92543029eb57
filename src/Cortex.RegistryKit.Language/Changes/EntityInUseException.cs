namespace Cortex.RegistryKit.Language.Changes;

/// <summary>An entity cannot be removed, since another one needs it and the schema says <c>restrict</c>.</summary>
public sealed class EntityInUseException : InvalidOperationException
{
    internal EntityInUseException(string kind, string id, string ownerKind, string ownerId)
        : base($"The {kind} '{id}' cannot be removed: the {ownerKind} '{ownerId}' needs it.")
    {
    }
}
