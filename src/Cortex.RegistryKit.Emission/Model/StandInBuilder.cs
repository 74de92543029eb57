using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Finds the entities that stand in for sections that a file lacks, and the sections by which that is decided.</summary>
internal static class StandInBuilder
{
    public static void AddTo(DocumentModel document)
    {
        foreach (var kind in document.Schema.Kinds)
        {
            // A run of steps with the same entities is one condition: whoever lacks a section lacks those in it.
            var first = 0;
            for (var step = 0; step < kind.StandIns.Count; step++)
            {
                var isLast = step + 1 == kind.StandIns.Count;
                if (!isLast && kind.StandIns[step + 1].SequenceEqual(kind.StandIns[step])) continue;
                if (kind.StandIns[step].Count > 0) document.StandIns.Add(new StandInModel(kind, first == 0 ? null : Section(document, kind, first - 1), Section(document, kind, step), kind.StandIns[step]));
                first = step + 1;
            }
        }
    }

    private static SectionModel Section(DocumentModel document, EntityKind kind, int step)
    {
        var owner = kind.Path.Take(step).Aggregate(document.Schema.Root, (node, name) => node.Property(name)!);
        if (document.Section(owner, kind.Path[step]) is SectionModel known) return known;

        var section = new SectionModel(owner, kind.Path[step], document.Sections.Count);
        document.Sections.Add(section);
        return section;
    }
}
