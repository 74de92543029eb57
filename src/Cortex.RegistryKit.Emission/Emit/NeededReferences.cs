using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>The references without which an entity cannot be used. An entity without one is valid, and a rule about chains may object to it.</summary>
internal sealed class NeededReferences
{
    private readonly Dictionary<RecordModel, IReadOnlyList<string>> byRecord;

    public NeededReferences(RecordModel record)
    {
        byRecord = record.Variants.Prepend(record).ToDictionary(form => form, form => (IReadOnlyList<string>)[.. Resolvable.References(form).Where(reference => reference.Words.OnMissing == "skip").Select(reference => reference.Property.JsonName)]);
        Names = [.. byRecord.Values.SelectMany(names => names).Distinct()];
    }

    /// <summary>The properties that hold them.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The number of a property among them.</summary>
    public string Number(string name) => CSharp.Number(Names.ToList().IndexOf(name));

    /// <summary>The condition that notes an entity which lacks one; null where it needs none.</summary>
    public string? Of(RecordModel form)
    {
        if (byRecord[form].Count == 0) return null;

        var all = string.Join(" && ", byRecord[form].Select(name => $"filled.Has({Number(name)})"));
        return $"{(byRecord[form].Count == 1 ? all : $"({all})")} || scope.NotClean()";
    }
}
