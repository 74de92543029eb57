namespace Cortex.RegistryKit.Language.Schema;

/// <content>What the keywords come to.</content>
public sealed partial class SchemaNode
{
    /// <summary>Whether it says anything of numbers, their type aside.</summary>
    public bool ConstrainsNumbers => MultipleOf is not null || Minimum is not null || Maximum is not null || ExclusiveMinimum is not null || ExclusiveMaximum is not null;

    /// <summary>Whether it says anything of strings, their type and format aside.</summary>
    public bool ConstrainsStrings => MinLength is not null || MaxLength is not null || Pattern is not null;

    /// <summary>Whether it says anything of arrays, their type aside.</summary>
    public bool ConstrainsArrays => Items is not null || TupleItems is not null || Contains is not null || MinItems is not null || MaxItems is not null || UniqueItems;

    /// <summary>Whether it says anything of objects, their type aside.</summary>
    public bool ConstrainsObjects => Required.Count > 0 || DescribesMembers;

    /// <summary>Whether other schemas look at the same value, whatever it holds.</summary>
    public bool IsCombined => AllOf.Count > 0 || AnyOf.Count > 0 || OneOf.Count > 0 || Not is not null || If is not null;

    /// <summary>Whether types, <c>const</c> and <c>enum</c> are all that it says.</summary>
    internal bool SaysOnlyTypesOrValues => Always is null && !IsCombined && !ConstrainsNumbers && !ConstrainsStrings && !ConstrainsArrays && !ConstrainsObjects;

    /// <summary>Whether an object's <c>required</c> is all that it says.</summary>
    internal bool SaysOnlyRequired => Always is null && !IsCombined && !ConstrainsNumbers && !ConstrainsStrings && !ConstrainsArrays && !DescribesMembers && Const is null && Enum is null && Types is JsonTypes.None or JsonTypes.Object;

    private bool DescribesMembers => Properties.Count > 0 || PatternProperties.Count > 0 || AdditionalProperties is not null || PropertyNames is not null || Dependencies.Count > 0 || MinProperties is not null || MaxProperties is not null;
}
