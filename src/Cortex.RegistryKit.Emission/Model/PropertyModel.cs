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

    /// <summary>What each element of a list of scalars is.</summary>
    public ValueKind Element { get; init; }

    /// <summary>The type of the elements of a list, or of the values of a map.</summary>
    public string ValueType => Type.Substring(Type.IndexOf('<') + 1).TrimEnd('>');

    /// <summary>The local variable that holds the value while it is read or written.</summary>
    public required string Local { get; init; }

    /// <summary>The static member that holds what a missing value counts as; null where nothing does.</summary>
    public string? DefaultName { get; init; }

    /// <summary>What the property is for.</summary>
    public string Description => Node.Description ?? $"The property {JsonName}.";

    /// <summary>Whether the property is never null: required, or something stands in for what is missing.</summary>
    public bool IsNeverNull => IsRequired || HasDefault || IsComputed || IsCollection || Kind is ValueKind.Entities or ValueKind.EntityMap;

    /// <summary>Whether it is a list or a map whose default stands for a missing one.</summary>
    public bool IsCollection => Kind is ValueKind.Texts or ValueKind.Scalars or ValueKind.RawList or ValueKind.Records or ValueKind.Map;

    /// <summary>Whether its type is a number, a truth value, or another value type of .NET.</summary>
    public bool IsValueType => Kind is ValueKind.Integer or ValueKind.Number or ValueKind.Boolean or ValueKind.DateTime or ValueKind.Uuid;

    /// <summary>Whether there is a value that a missing one counts as.</summary>
    public bool HasDefault => DefaultName is not null;

    /// <summary>Whether a missing value is made of the other properties.</summary>
    public bool IsComputed => Node.Backfill is { IsLiteral: false };

    /// <summary>The field that holds what is written, where a missing value is made of the others.</summary>
    public string OwnField => "own" + Name;

    /// <summary>The type as it is declared.</summary>
    public string DeclaredType => IsNeverNull ? Type : Type + "?";
}
