using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission;

/// <summary>The schemas that lead to another one.</summary>
public static class NeededSchemas
{
    /// <summary>All other schemas that the migrations to a schema need, those of the schemas in between included.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="find">Finds another schema by the name that the migrations have for it; null where there is none.</param>
    /// <returns>The schemas by their names, in the order in which they are first needed.</returns>
    public static IReadOnlyList<KeyValuePair<string, RegistrySchema>> Of(RegistrySchema schema, Func<string, RegistrySchema?> find)
    {
        if (schema is null) throw new ArgumentNullException(nameof(schema));
        if (find is null) throw new ArgumentNullException(nameof(find));

        var needed = new List<KeyValuePair<string, RegistrySchema>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<RegistrySchema>([schema]);
        while (open.Count > 0)
        {
            foreach (var name in open.Dequeue().NeededSchemas.Where(names.Add))
            {
                if (find(name) is not { } other) continue;
                needed.Add(new KeyValuePair<string, RegistrySchema>(name, other));
                open.Enqueue(other);
            }
        }

        return needed;
    }
}
