namespace Cortex.RegistryKit.Emission.Constants;

/// <summary>What a registry file contributes to the C# of its project: names for its ids, and a way to open it. Holds no secret.</summary>
/// <param name="Namespace">The namespace of the constants; empty for none.</param>
/// <param name="IsPublic">Whether other assemblies see them.</param>
/// <param name="TypesNamespace">The namespace of the types that the registry's schema became.</param>
/// <param name="RootType">The root record's name.</param>
/// <param name="Location">Where the file stands at run time, relative to the application; or the name of the resource.</param>
/// <param name="IsEmbedded">Whether it is a resource of the assembly.</param>
/// <param name="Groups">The constants, by kind of entity.</param>
public sealed record ConstantsModel(string Namespace, bool IsPublic, string TypesNamespace, string RootType, string Location, bool IsEmbedded, EquatableArray<ConstantGroup> Groups);

/// <summary>The constants for the entities of a kind.</summary>
/// <param name="Name">The name of the class, such as <c>Roles</c>.</param>
/// <param name="Kind">The kind, such as <c>role</c>.</param>
/// <param name="IdType">The type of the ids, such as <c>RoleName</c>.</param>
/// <param name="TextsName">The name of the class with the same ids as strings.</param>
/// <param name="Constants">The constants, in the order of the file.</param>
public sealed record ConstantGroup(string Name, string Kind, string IdType, string TextsName, EquatableArray<Constant> Constants);

/// <summary>The constant for an entity.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Id">The id.</param>
/// <param name="Description">What the entity is, in a line.</param>
public sealed record Constant(string Name, string Id, string Description);
