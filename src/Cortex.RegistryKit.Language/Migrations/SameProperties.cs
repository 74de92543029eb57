using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>What an older and a newer schema have in common: such properties need no instruction.</summary>
internal static class SameProperties
{
    /// <summary>The names of the properties, but for constants, that mean the same in both.</summary>
    public static IEnumerable<string> Of(SchemaNode older, SchemaNode newer) =>
        from property in older.Properties
        let other = newer.Property(property.Name)
        where other is not null && property.Node.Target.Const is null && other.Const is null && Why(property.Node.Target, other) is null
        select property.Name;

    /// <summary>Why a value of an older property does not fit the newer one, or null. What is inside of it is not looked at.</summary>
    public static string? Why(SchemaNode older, SchemaNode newer)
    {
        var (was, now) = (Types(older), Types(newer));
        if (now != JsonTypes.None && was == JsonTypes.None) return null;
        if ((now & JsonTypes.Number) != 0) now |= JsonTypes.Integer;
        if (now != JsonTypes.None && (was & ~now) != 0) return $"was {Rules.Files.TypeNames.Of(was)} and is {Rules.Files.TypeNames.Of(Types(newer))}";
        if (older.NamesKind is string id && newer.NamesKind is string other && id != other) return $"was the id of the kind '{id}' and is that of '{other}'";
        if (older.Reference?.To is string to && newer.Reference?.To is string target && to != target) return $"referred to the kind '{to}' and refers to '{target}'";
        return null;
    }

    // Null counts as absent everywhere.
    private static JsonTypes Types(SchemaNode node)
    {
        var types = node.Types;
        foreach (var form in node.AnyOf) types |= form.Target.Types;
        return types & ~JsonTypes.Null;
    }
}
