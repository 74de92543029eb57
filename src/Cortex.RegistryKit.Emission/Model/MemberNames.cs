using Cortex.RegistryKit.Emission.Emit;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Gives the properties of a record, and of the union above it, names that do not clash: with each other, or with what is emitted around them.</summary>
internal sealed class MemberNames
{
    /// <summary>The names of members that emitted types have beside those of properties. No type can have the name of its member.</summary>
    public static readonly IReadOnlyList<string> Members =
    [
        "Unknown", "Slots", "Edits", "Read", "Write", "WriteOwn", "Fits", "IsValid", "IsClean", "IsKnown", "Validate", "OwnSchema", "Clone", "EqualityContract", "PrintMembers",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", .. RuntimeNames.UsedByMembers,
    ];

    private static readonly string[] Locals = ["data", "entry", "fits", "item", "json", "lacks", "missing", "name", "others", "property", "scope", "seen", "settings", "snapshot", "start", "text", "trace", "unknown", "variant"];

    private readonly HashSet<string> members;
    private readonly HashSet<string> locals;
    private readonly Dictionary<string, string> localOf;

    /// <summary>Begins with a type that stands alone, or is a union.</summary>
    public MemberNames(params string[] taken)
    {
        members = new(Members.Concat(taken), StringComparer.Ordinal);
        locals = new(Locals, StringComparer.Ordinal);
        localOf = new(StringComparer.Ordinal);
    }

    /// <summary>Begins with a variant. One method reads all variants, so that a property has the same local in each.</summary>
    public MemberNames(string record, MemberNames union)
    {
        members = new(union.members, StringComparer.Ordinal) { record };
        locals = union.locals;
        localOf = union.localOf;
    }

    /// <summary>A name for the property.</summary>
    /// <param name="json">Its name in JSON.</param>
    public string Member(string json) => Add(members, [], CSharp.Pascal(json));

    /// <summary>A name for the static member that holds what a missing property counts as.</summary>
    /// <param name="member">The property's name.</param>
    public string Default(string member) => Add(members, [], "Default" + member);

    /// <summary>A name for the local variable that holds the property while it is read or written.</summary>
    /// <param name="json">Its name in JSON.</param>
    public string Local(string json)
    {
        if (!localOf.TryGetValue(json, out var local)) localOf.Add(json, local = Add(locals, members, CSharp.Camel(CSharp.Pascal(json))));
        return local;
    }

    /// <summary>A local variable that is no property's.</summary>
    /// <param name="wanted">The name that it should have.</param>
    public string Unused(string wanted) => Add(locals, members, wanted);

    private static string Add(HashSet<string> taken, HashSet<string> others, string wanted)
    {
        if (!others.Contains(wanted) && taken.Add(wanted)) return wanted;

        wanted = wanted.TrimStart('@') + "Value";
        var name = wanted;
        for (var n = 2; others.Contains(name) || !taken.Add(name); n++) name = wanted + CSharp.Number(n);
        return name;
    }
}
