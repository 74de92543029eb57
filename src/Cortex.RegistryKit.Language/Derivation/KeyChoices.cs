using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Rules.Chains;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Derivation;

/// <summary>Keys that an editor offers in a map of entities: those that have an entry, and those that the schema has a last resort for. Others are allowed as ever.</summary>
internal static class KeyChoices
{
    public static IEnumerable<JsonEdit> Edits(EntityKind kind, EntitySet entities)
    {
        if (kind.IdProperty is not null || kind.Section.AdditionalProperties is not SchemaNode entry) return [];

        var keys = ChainNames.WithLastResort(kind).Concat(entities.Of(kind.Name).Select(entity => entity.Id)).Distinct(StringComparer.Ordinal).Where(key => kind.Section.Property(key) is null);
        var path = SchemaWalk.PathOf(kind.Section).Member("properties");
        var value = Encoding.UTF8.GetBytes("{\"$ref\":" + Encoding.UTF8.GetString(NewValues.Text("#" + entry.Pointer)) + "}");
        return keys.Select(key => JsonEdit.Set(path.Member(key), value));
    }
}
