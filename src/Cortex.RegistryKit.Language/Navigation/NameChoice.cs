using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Rules.Chains;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Navigation;

/// <summary>A property that an object may have and does not have yet.</summary>
public sealed class NameChoice
{
    private NameChoice(string name, ValueView value, bool isRequired)
    {
        Name = name;
        Value = value;
        IsRequired = isRequired;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it may hold.</summary>
    public ValueView Value { get; }

    /// <summary>Whether it has to be there.</summary>
    public bool IsRequired { get; }

    /// <summary>The properties that an object may have beside those that it has: those that the schema describes, and in a map of entries the ids that something asks for.</summary>
    /// <param name="place">The place of a property's name. The one that stands there already may be named again.</param>
    /// <param name="entities">The file's entries.</param>
    /// <param name="defined">Ids that stand in no file, by their kind.</param>
    public static IReadOnlyList<NameChoice> At(TextPlace place, EntitySet entities, IReadOnlyDictionary<string, IReadOnlyCollection<string>> defined)
    {
        if (entities is null) throw new ArgumentNullException(nameof(entities));
        if (defined is null) throw new ArgumentNullException(nameof(defined));
        if (place is not { IsName: true, Owner.Node: { } owner }) return [];

        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in owner.Members)
        {
            if (member.NameNode != place.Token) present.Add(member.Name);
        }

        var required = new HashSet<string>(place.Owner.Schemas.SelectMany(schema => schema.Required), StringComparer.Ordinal);
        var keys = place.Owner.KeysName is string kind && entities.Schema.Kind(kind) is { } keyed ? Keys(keyed, defined) : [];
        var names = place.Owner.Properties.Select(property => property.Name).Concat(keys).Distinct(StringComparer.Ordinal);
        return [.. names.Where(name => !present.Contains(name)).Select(name => new NameChoice(name, place.Owner.Member(name, null), required.Contains(name)))];
    }

    private static IEnumerable<string> Keys(EntityKind kind, IReadOnlyDictionary<string, IReadOnlyCollection<string>> defined) =>
        ChainNames.WithLastResort(kind).Concat(defined.TryGetValue(kind.Name, out var ids) ? ids : []);
}
