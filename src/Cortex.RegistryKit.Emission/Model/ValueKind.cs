namespace Cortex.RegistryKit.Emission.Model;

/// <summary>What a property's value becomes in C#.</summary>
internal enum ValueKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>An int or long.</summary>
    Integer,

    /// <summary>A double.</summary>
    Number,

    /// <summary>A bool.</summary>
    Boolean,

    /// <summary>A secret.</summary>
    Secret,

    /// <summary>A url.</summary>
    Url,

    /// <summary>A point in time.</summary>
    DateTime,

    /// <summary>A UUID.</summary>
    Uuid,

    /// <summary>A url of .NET's own type.</summary>
    Uri,

    /// <summary>A string of which some values are known.</summary>
    OpenEnum,

    /// <summary>The id of the entity itself.</summary>
    Id,

    /// <summary>The id of another entity.</summary>
    Reference,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of numbers, truth values, or anything else that is no object in .NET.</summary>
    Scalars,

    /// <summary>A list of values of any type, each as it is spelled.</summary>
    RawList,

    /// <summary>A list of records that have no ids.</summary>
    Records,

    /// <summary>A record.</summary>
    Record,

    /// <summary>A map from names to values of one type.</summary>
    Map,

    /// <summary>A list of entities.</summary>
    Entities,

    /// <summary>A map of entities.</summary>
    EntityMap,

    /// <summary>The one value allowed; no property in C#.</summary>
    Constant,

    /// <summary>Anything else, as it is spelled.</summary>
    Raw,
}
