using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Fixes;

/// <summary>Fixes that do not get in each other's way, so that one pass over the text makes them all.</summary>
internal sealed class FixBatch
{
    private FixBatch(IReadOnlyList<Finding> findings, IReadOnlyList<TextChange> changes)
    {
        Findings = findings;
        Changes = changes;
    }

    /// <summary>What they mend.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What they change.</summary>
    public IReadOnlyList<TextChange> Changes { get; }

    /// <summary>Takes the fixes that can be made together; the others have to wait for the next round.</summary>
    public static FixBatch Of(Utf8Text text, IEnumerable<Finding> findings)
    {
        var taken = new List<Finding>();
        var edits = new List<JsonEdit>();
        var paths = new PathTable();
        var renames = new List<Finding>();
        foreach (var finding in findings)
        {
            var fix = finding.Fix!;
            if (fix.Rename is not null)
            {
                renames.Add(finding);
                continue;
            }

            if (!paths.TryAdd([.. fix.Edits.Select(edit => edit.Path.ToString())])) continue;
            taken.Add(finding);
            edits.AddRange(fix.Edits);
        }

        var changes = EditPlanner.Plan(text, edits).ToList();
        var names = new HashSet<(string Owner, string Name)>();
        foreach (var rename in renames)
        {
            // Two properties of an object cannot both get the name.
            var change = rename.Fix!.Rename!;
            var owner = rename.Pointer.Substring(0, rename.Pointer.LastIndexOf('/'));
            if (names.Add((owner, Encoding.UTF8.GetString(change.Replacement))) && Fits(changes, change)) taken.Add(rename);
        }

        return new FixBatch(taken, [.. changes.OrderBy(change => change.Span.Start)]);
    }

    /// <summary>Adds a change, unless it touches another one.</summary>
    private static bool Fits(List<TextChange> changes, TextChange change)
    {
        if (changes.Any(other => other.Span.Start <= change.Span.End && change.Span.Start <= other.Span.End)) return false;
        changes.Add(change);
        return true;
    }
}
