using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Changes;

/// <summary>
/// Whether a file may be written. Where what a save would have to keep is not understood, nothing is saved: a broken file is for
/// people to mend, never to be overwritten by a default.
/// </summary>
public static class Writability
{
    /// <summary>Why a file may not be written.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What it should be.</param>
    /// <returns>The reason, as a sentence without a full stop; null where it may be written.</returns>
    public static string? WhyReadOnly(JsonTree tree, RegistrySchema schema) => WhyReadOnly(tree, schema, mayBeOlder: false);

    /// <summary>The same, where an older version may be no reason, since the file is being migrated.</summary>
    internal static string? WhyReadOnly(JsonTree tree, RegistrySchema schema, bool mayBeOlder)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        if (Utf8.FindInvalid(tree.Text.Bytes, tree.Text.Start) >= 0) return "the file is not UTF-8";
        if (tree.Errors.Count > 0) return "the file is not JSON";
        if (tree.Root.Kind != JsonKind.Object) return "the file holds no object";
        if (WrongVersion(tree.Root, schema, mayBeOlder) is string version) return version;
        if (RepeatedName(tree.Root) is string name) return $"the property '{name}' stands twice in the same object";
        return UnsoundSection(tree.Root, schema) is string section ? $"the section '{section}' is not what it should be" : null;
    }

    private static string? WrongVersion(JsonNode root, RegistrySchema schema, bool mayBeOlder)
    {
        if (schema.VersionProperty is not string name) return null;
        if (!root.TryGetMember(name, out var member) || !member.Value.TryGetNumber(out var version) || version != Math.Floor(version) || version < 1 || version > int.MaxValue) return "the file does not say which version it is";
        if (version > schema.Version) return $"the file is of version {version}, which is newer than {schema.Version}, the newest that is known here";
        return version < schema.Version && !mayBeOlder ? $"the file is of version {version} and has to be migrated first" : null;
    }

    private static string? RepeatedName(JsonNode node)
    {
        HashSet<string>? names = null;
        foreach (var member in node.Members)
        {
            if (!(names ??= new HashSet<string>(StringComparer.Ordinal)).Add(member.Name)) return member.Name;
            if (RepeatedName(member.Value) is string inner) return inner;
        }

        foreach (var element in node.Elements)
        {
            if (RepeatedName(element) is string inner) return inner;
        }

        return null;
    }

    /// <summary>The first section that is not what the schema says, or null.</summary>
    internal static string? UnsoundSection(JsonNode root, RegistrySchema schema) => UnsoundSection(root, schema.Root, "");

    /// <summary>The lists and objects outside of entities have to be what the schema says; null is neither.</summary>
    private static string? UnsoundSection(JsonNode owner, SchemaNode schema, string path)
    {
        foreach (var property in schema.Properties)
        {
            var node = property.Node.Target;
            if (node.Types is not (JsonTypes.Array or JsonTypes.Object) || !owner.TryGetMember(property.Name, out var member)) continue;

            var name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (member.Value.Kind != (node.Types == JsonTypes.Array ? JsonKind.Array : JsonKind.Object)) return name;
            if (node.Types == JsonTypes.Object && node.PropertyNames?.Target.NamesKind is null && UnsoundSection(member.Value, node, name) is string inner) return inner;
        }

        return null;
    }
}
