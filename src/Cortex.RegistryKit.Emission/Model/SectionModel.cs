using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>A section on the way to a kind's entries, of which it matters whether a file has it.</summary>
internal sealed class SectionModel(SchemaNode owner, string property, int number)
{
    /// <summary>The schema of the object that has the section.</summary>
    public SchemaNode Owner { get; } = owner;

    /// <summary>The property that the section stands in.</summary>
    public string Property { get; } = property;

    /// <summary>The number that stands for the section while a file is validated.</summary>
    public int Number { get; } = number;
}
