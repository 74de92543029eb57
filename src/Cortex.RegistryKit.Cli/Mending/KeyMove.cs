using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Secrets;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>The keys of one registry on their way into a <c>.env</c> file.</summary>
/// <param name="path">The registry, as whoever asked knows it.</param>
/// <param name="text">The registry's text with the keys.</param>
/// <param name="open">Opens the file that they go to.</param>
internal sealed class KeyMove(string path, Utf8Text text, Func<EnvFileEntries> open)
{
    private readonly JsonTree before = JsonTree.Parse(text);
    private readonly List<string> moved = [];
    private readonly HashSet<string> left = new(StringComparer.Ordinal);
    private EnvFileEntries? entries;

    /// <summary>Whether the key that a finding is about can stand in such a file.</summary>
    public bool CanTake(Finding finding)
    {
        if (EnvFileEntries.CanHold(KeyOf(finding))) return true;
        left.Add(finding.Pointer);
        return false;
    }

    /// <summary>Takes the keys that the fixes have taken out of the registry.</summary>
    /// <returns>The registry's text without them. Where a variable is another one's already, it names the next.</returns>
    /// <exception cref="CannotRunException">The file that they go to cannot be read.</exception>
    public Utf8Text Take(FixResult fixes)
    {
        if (fixes.Mended.Count == 0) return fixes.Text;

        entries = open();
        var after = JsonTree.Parse(fixes.Text);
        var named = fixes.Mended.Select(mended => mended.Finding.Fix!.Variable!).Concat(EnvReferences.In(fixes.Text)).ToHashSet(StringComparer.Ordinal);
        var changes = new List<TextChange>();
        foreach (var finding in fixes.Mended.Select(mended => mended.Finding))
        {
            var name = entries.Add(finding.Fix!.Variable!, KeyOf(finding), named);
            moved.Add(name);
            if (name != finding.Fix.Variable) changes.Add(new TextChange(At(after, finding).Span, Encoding.UTF8.GetBytes($"\"{SecretReference.ToVariable(name)}\"")));
        }

        return Utf8Text.FromBytes(TextChange.Apply(fixes.Text, [.. changes.OrderBy(change => change.Span.Start)]));
    }

    /// <summary>Saves the file that the keys go to.</summary>
    /// <exception cref="CannotRunException">It cannot be written; no key has left its place.</exception>
    public Task SaveAsync(CancellationToken cancellationToken) => entries?.SaveAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>What there is to say of the keys.</summary>
    /// <param name="isDone">Whether they were moved; else they would be.</param>
    public IReadOnlyList<string> Notes(bool isDone)
    {
        var notes = left.Select(pointer => $"the key at '{pointer}' in '{path}' stays: it has line breaks or quotes, which a file of settings cannot hold; move it into a file of its own, and write ${{file:path}}").ToList();
        foreach (var name in moved.Distinct()) notes.Add($"a key {(isDone ? "was" : "would be")} moved from '{path}' to '{entries!.Path}', where it is called {name}");
        if (moved.Count > 0 && isDone) notes.Add($"'{entries!.Path}' must not be committed; and what was committed before is known, so have new keys issued");
        return notes;
    }

    /// <summary>What there is to say where the keys were saved and the registry was not; null where none was saved.</summary>
    public string? Stranded => moved.Count == 0 ? null : $"its keys stand in '{entries!.Path}' as well, as {string.Join(", ", moved.Distinct())}; '{entries.Path}' must not be committed";

    private string KeyOf(Finding finding) => At(before, finding).TryGetText(out var key) ? Blank.Trim(key) : "";

    private static JsonNode At(JsonTree tree, Finding finding) =>
        JsonPointer.TryParse(finding.Pointer, out var pointer) && pointer.TryFind(tree.Root, out var node) ? node : throw new InvalidOperationException("A fix takes out a key that is nowhere.");
}
