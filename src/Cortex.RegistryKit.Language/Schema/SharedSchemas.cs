namespace Cortex.RegistryKit.Language.Schema;

/// <summary>
/// Finds the schemas that more than one place applies. Only there can one value meet one schema twice, and twice at every level below;
/// whoever remembers the answer there asks every question once.
/// </summary>
internal static class SharedSchemas
{
    public static void Mark(SchemaNode root, IEnumerable<SchemaNode> nodes)
    {
        var applied = new HashSet<SchemaNode> { root.Target };
        foreach (var node in nodes.Where(node => node.Target == node))
        {
            foreach (var other in node.Applied.Concat(node.Nested)) other.Target.IsShared |= !applied.Add(other.Target);
        }
    }
}
