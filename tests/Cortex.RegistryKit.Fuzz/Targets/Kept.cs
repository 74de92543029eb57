using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>Whether a change left alone what it did not mean.</summary>
internal static class Kept
{
    /// <summary>Every value that is not at, above or below a place that was meant stands where it stood, spelled as it was.</summary>
    /// <param name="before">The value before the change.</param>
    /// <param name="after">The value after it.</param>
    /// <param name="meant">The places, as JSON pointers.</param>
    public static void AllBut(JsonNode before, JsonNode after, params IReadOnlyCollection<string> meant) => AllBut(before, after, "", meant);

    private static void AllBut(JsonNode before, JsonNode after, string pointer, IReadOnlyCollection<string> meant)
    {
        if (meant.Contains(pointer)) return;
        if (!meant.Any(place => place.StartsWith(pointer + "/", StringComparison.Ordinal)))
        {
            PropertyException.Unless(before.Raw == after.Raw, $"'{pointer}' was not meant, and is no longer spelled as it was");
            return;
        }

        PropertyException.Unless(before.Kind == after.Kind, $"'{pointer}' is no longer a {before.Kind}");
        foreach (var member in before.Members)
        {
            var place = pointer + "/" + member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            if (after.TryGetMember(member.Name, out var found)) AllBut(member.Value, found.Value, place, meant);
            else PropertyException.Unless(meant.Contains(place), $"'{place}' was not meant, and is gone");
        }

        var elements = after.Elements;
        var index = 0;
        foreach (var element in before.Elements)
        {
            var place = FormattableString.Invariant($"{pointer}/{index++}");
            PropertyException.Unless(elements.MoveNext(), $"'{place}' is gone");
            AllBut(element, elements.Current, place, meant);
        }
    }
}
