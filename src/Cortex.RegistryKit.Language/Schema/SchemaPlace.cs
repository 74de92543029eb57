namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Places of a file in its schema.</summary>
internal static class SchemaPlace
{
    /// <summary>Looks a place up.</summary>
    /// <param name="root">The schema of the whole file.</param>
    /// <param name="path">The properties that lead to the place.</param>
    /// <param name="found">The schema of the place; null where the schema leaves open what stands there.</param>
    /// <returns>Whether there can be such a place.</returns>
    public static bool Find(SchemaNode root, IReadOnlyList<string> path, out SchemaNode? found)
    {
        found = root;
        foreach (var step in path)
        {
            found = found!.Property(step) ?? found.AdditionalProperties?.Target;
            if (found is null) return false;
            if (found.Always is bool open)
            {
                found = null;
                return open;
            }

            if (found.Properties.Count == 0 && found.AdditionalProperties is null && step != path[path.Count - 1])
            {
                var isOpen = (found.Types | JsonTypes.Object) == found.Types || found.Types == JsonTypes.None;
                found = null;
                return isOpen;
            }
        }

        return true;
    }
}
