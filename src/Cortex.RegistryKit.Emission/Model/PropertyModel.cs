using Cortex.RegistryKit.Emission.Emit;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>A property of a record.</summary>
internal sealed class PropertyModel
{
    /// <summary>The name in JSON.</summary>
    public required string JsonName { get; init; }

    /// <summary>The name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>What the value becomes.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>The type in C#, without a question mark.</summary>
    public required string Type { get; init; }

    /// <summary>The schema of the value.</summary>
    public required SchemaNode Node { get; init; }

    /// <summary>Whether the object cannot be used without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The record that the value, or each of its elements, is.</summary>
    public RecordModel? Record { get; init; }

    /// <summary>What the property is for.</summary>
    public string Description => Node.Description ?? $"The property <c>{JsonName}</c>.";

    /// <summary>The local variable that holds the value while it is read.</summary>
    public string Local => CSharp.Camel(Name) is "json" or "unknown" ? CSharp.Camel(Name) + "Value" : CSharp.Camel(Name);

    /// <summary>Whether the property is never null: required, or something stands in for what is missing.</summary>
    public bool IsNeverNull => IsRequired || HasDefault || Kind is ValueKind.Texts or ValueKind.Records or ValueKind.Entities or ValueKind.EntityMap;

    /// <summary>Whether there is a value that a missing one counts as.</summary>
    public bool HasDefault => Node.Backfill is not null;

    /// <summary>The type as it is declared.</summary>
    public string DeclaredType => IsNeverNull ? Type : Type + "?";

    /// <summary>The static member that holds what a missing value counts as.</summary>
    public string DefaultName => "Default" + Name;
}
